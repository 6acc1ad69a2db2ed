import { withoutUndefined } from '../../without-undefined.ts'
/** The Worker's address and the owner's token. */
export type Owner = { readonly site: string; readonly token: string }

/** The body of a refusal (RFC 9457). */
type Refusal = {
  readonly detail?: string
  readonly errors?: readonly { readonly parameter: string; readonly detail: string }[]
}

/** The owner from --site or SITE_URL, and ADMIN_TOKEN; a sentence if one is missing. */
export function ownerFrom(site: string | undefined, env: NodeJS.ProcessEnv): Owner | string {
  const address = (site ?? env.SITE_URL ?? '').replace(/\/+$/, '')
  if (!URL.canParse(address)) return 'The Worker’s address is missing: set SITE_URL, or give --site ADDRESS.'
  const token = env.ADMIN_TOKEN ?? ''
  if (token === '') return 'The owner’s token is missing: set ADMIN_TOKEN.'
  return { site: address, token }
}

/**
 * Sends one request with the owner's token. Rejects with a sentence for people if the Worker cannot be reached, or with
 * the Worker's own message if it refuses. A 429 is returned, because it has a Retry-After.
 */
export async function callOwnerApi(
  { site, token }: Owner,
  method: string,
  path: string,
  body?: string,
  ifMatch?: string,
): Promise<Response> {
  const headers = new Headers({ authorization: `Bearer ${token}` })
  if (ifMatch !== undefined) headers.set('if-match', ifMatch)
  const request = withoutUndefined({ method, headers, body })
  const answer = await fetch(site + path, request).catch((error: Error) => {
    const why = error.cause instanceof Error ? error.cause.message : error.message
    throw new Error(`${site} cannot be reached: ${why}`)
  })
  if (answer.ok && !isOurs(answer)) throw new Error(`${site} answers, but is not this service: check the port`)
  if (answer.ok || answer.status === 429) return answer
  throw new Error(`${method} ${path}: ${await refusalOf(answer)}`)
}

/** Everything behind the token is JSON, JSON Lines or OpenMetrics. */
function isOurs(answer: Response): boolean {
  return /json|openmetrics/.test(answer.headers.get('content-type') ?? '')
}

async function refusalOf(answer: Response): Promise<string> {
  const text = await answer.text()
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true
  if (!isProblem) return `${answer.status} ${text.slice(0, 200)}`
  const { detail, errors } = JSON.parse(text) as Refusal
  return errors?.map(({ parameter, detail: why }) => `${parameter} ${why}`).join('\n') ?? `${answer.status} ${detail}`
}

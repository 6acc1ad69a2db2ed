import type { Source } from '../../config/schema/schema.ts'
import type { TriedItem } from '../../poller/api.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { callOwnerApi, type Owner } from '../worker/owner-api.ts'

type Proposal = {
  readonly source?: Source
  readonly read: number
  readonly items: readonly TriedItem[]
  readonly feeds: readonly string[]
  readonly problem?: string
}

export type Wanted = {
  readonly url: string
  readonly region?: string | undefined
  readonly name?: string | undefined
  /** The address of any article in a list in JSON that has none. */
  readonly article?: string | undefined
}

/** Lets the Worker request an address once; the lines say what was read there. No source: it could not be read. */
export async function trySource(
  owner: Owner,
  { url, region, name, article }: Wanted,
): Promise<{ readonly source?: Source; readonly lines: readonly string[] }> {
  const query = new URLSearchParams(withoutUndefined({ url, region, article }))
  const answer = await callOwnerApi(owner, 'POST', `/api/config/propose-source?${query}`)
  const { source, read, items, feeds, problem = '' } = (await answer.json()) as Proposal
  const named = feeds.map((feed) => `the page names a feed, which usually works better: ${feed}`)
  if (source === undefined) return { lines: [...named, `not readable: ${problem}`] }
  const entry = { ...source, name: name ?? source.name }
  const lines = items.map(
    ({ decision, title, explanation }) => `${decision.padEnd(9)}  ${title}\n    ${explanation.en}`,
  )
  return { source: entry, lines: [...named, JSON.stringify(entry, null, 2), ...lines, `${read} items`] }
}

/** Saves a source beside those in force, unless the config was changed meanwhile. */
export async function addSource(owner: Owner, source: Source): Promise<void> {
  const read = await callOwnerApi(owner, 'GET', '/api/config')
  const override = (await read.json()) as { readonly sources?: readonly Source[] }
  const inForce = await callOwnerApi(owner, 'GET', '/api/config/in-force')
  const { config } = (await inForce.json()) as { readonly config: { readonly sources: readonly Source[] } }
  const before = override.sources ?? config.sources
  const known = before.find(({ url }) => url === source.url)
  if (known !== undefined) throw new Error(`the source ${known.id} has this address already`)
  const sources = [...before, source]
  const note = encodeURIComponent(`adds ${source.id}`)
  const body = JSON.stringify({ ...override, sources })
  await callOwnerApi(owner, 'PUT', `/api/config?note=${note}`, body, read.headers.get('etag') ?? undefined)
}

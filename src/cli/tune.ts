import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Change, Preview } from '../serve/preview.ts'

/**
 * The owner's config by the running Worker's own API: `npm run tune -- get`, `in-force`, `preview FILE`, `put FILE`,
 * `delete`. FILE "-" is standard input. SITE_URL or --site says where, ADMIN_TOKEN who.
 */
const USAGE = 'usage: npm run tune -- get | in-force | preview FILE | put FILE | delete   [--site ADDRESS]'

const { values, positionals } = parseArgs({ options: { site: { type: 'string' } }, allowPositionals: true })
const site = (values.site ?? process.env.SITE_URL ?? '').replace(/\/+$/, '')
const token = process.env.ADMIN_TOKEN ?? ''
const [command = '', file] = positionals
if (!URL.canParse(site)) stop('Where is the Worker? Set SITE_URL, or give --site ADDRESS.')
if (token === '') stop('Whose is it? Set ADMIN_TOKEN to the owner’s token.')

switch (command) {
  case 'get':
    console.log(JSON.stringify(await call('GET', '/api/config'), null, 2))
    break
  case 'in-force':
    console.log(JSON.stringify(await call('GET', '/api/config/in-force'), null, 2))
    break
  case 'preview':
    show((await call('POST', '/api/config/preview', given())) as Preview)
    break
  case 'put':
    await call('PUT', '/api/config', given())
    console.log('saved: what is shown changes within a minute, what is chosen from the next tick on')
    break
  case 'delete':
    await call('DELETE', '/api/config')
    console.log('the built-in config is in force again')
    break
  default:
    stop(USAGE)
}

function given(): string {
  if (file === undefined) stop(USAGE)
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
}

async function call(method: string, path: string, body?: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(site + path, { method, headers, ...(body === undefined ? {} : { body }) }).catch(
    (error: Error) =>
      stop(`${site} cannot be reached: ${error.cause instanceof Error ? error.cause.message : error.message}`),
  )
  const text = await answer.text()
  if (answer.ok) return JSON.parse(text)
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true
  const { detail, errors } = isProblem ? (JSON.parse(text) as Told) : { detail: text.slice(0, 200) }
  return stop(
    errors?.map(({ parameter, detail: why }) => `${parameter} ${why}`).join('\n') ?? `${answer.status}: ${detail}`,
  )
}

type Told = {
  readonly detail: string
  readonly errors?: readonly { readonly parameter: string; readonly detail: string }[]
}

function show({ compared, added, dropped }: Preview): void {
  for (const change of added) console.log(line('+', change))
  for (const change of dropped) console.log(line('−', change))
  const { items, nearMisses } = compared
  console.log(`${added.length} added, ${dropped.length} dropped, of ${items} items and ${nearMisses} near misses`)
}

function line(sign: string, { title, source, explanation, stays }: Change): string {
  return `${sign} ${title} [${source}]${stays ? ' (its day is closed, it stays)' : ''}\n    ${explanation.en}`
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Difference } from '../config/schema/override-changes.ts'
import type { Preview, PreviewedChange } from '../poller/api.ts'
import { speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'
import { addSource, trySource } from './tune/add-source.ts'
import { callOwnerApi, type Owner, ownerFrom } from './worker/owner-api.ts'

/** The owner's config through the running Worker's API. SITE_URL or --site is the address, ADMIN_TOKEN the token. */
const USAGE = `usage: npm run tune -- COMMAND [--site ADDRESS]
  get | in-force                  the override, or the whole config in force
  preview FILE                    what a draft would change ("-" is standard input)
  put FILE [--edited VERSION]     save it; refused if another version than the one you edited is the newest
  try ADDRESS                     what would be read from a new source, with its entry
  add ADDRESS                     the same, and save it as a source
      [--region REGION] [--name NAME]
      [--article ADDRESS]         of any article, for a list in JSON that gives no addresses
  history | undo [VERSION]        the saved versions; undo the changes of one
  delete                          back to the built-in config`

speakPlainly(USAGE)
const text = { type: 'string' } as const
const { values, positionals } = parseArgs({
  options: { site: text, region: text, name: text, article: text, edited: text },
  allowPositionals: true,
})
const found = ownerFrom(values.site, process.env)
if (typeof found === 'string') stop(found)
const owner: Owner = found
const [command = '', file] = positionals

switch (command) {
  case 'get':
    await printOverride()
    break
  case 'in-force':
    console.log(JSON.stringify(await call('GET', '/api/config/in-force'), null, 2))
    break
  case 'preview':
    show((await call('POST', '/api/config/preview', given())) as Preview)
    break
  case 'put':
    await call('PUT', '/api/config', given(), values.edited === undefined ? undefined : `"v${values.edited}"`)
    console.log('saved: the display changes within a minute, the selection from the next tick on')
    break
  case 'try':
    await tried()
    break
  case 'add':
    await added()
    break
  case 'history':
    showHistory((await call('GET', '/api/config/history')) as History)
    break
  case 'undo':
    await undo(file)
    break
  case 'delete':
    await call('DELETE', '/api/config')
    console.log('the built-in config is in force again')
    break
  default:
    stop(USAGE)
}

/** Undoes a version; the newest if none is given. */
async function undo(version: string | undefined): Promise<void> {
  const query = version && `?version=${encodeURIComponent(version)}`
  await call('POST', `/api/config/undo${query ?? ''}`)
  console.log(`undone: ${version ? `version ${version}` : 'the newest version'}`)
}

/** The version goes to the standard error, so that the output can be edited and put back. */
async function printOverride(): Promise<void> {
  const read = await callOwnerApi(owner, 'GET', '/api/config')
  console.log(JSON.stringify(await read.json(), null, 2))
  const version = /\d+/.exec(read.headers.get('etag') ?? '')?.[0]
  if (version !== undefined) console.error(`this is version ${version}: put FILE --edited ${version}`)
}

async function tried() {
  if (file === undefined) stop(USAGE)
  const wanted = { url: file, region: values.region, name: values.name, article: values.article }
  const { source, lines } = await trySource(owner, wanted)
  for (const line of lines) console.log(line)
  return source ?? process.exit(1)
}

async function added(): Promise<void> {
  const source = await tried()
  await addSource(owner, source)
  console.log(`saved: ${source.id} is polled from the next tick on; npm run tune -- undo removes it`)
}

function given(): string {
  if (file === undefined) stop(USAGE)
  return readFileSync(file === '-' ? 0 : file, 'utf8')
}

async function call(method: string, path: string, body?: string, ifMatch?: string): Promise<unknown> {
  return (await callOwnerApi(owner, method, path, body, ifMatch)).json()
}

function show({ compared, added, dropped }: Preview): void {
  for (const change of added) console.log(line('+', change))
  for (const change of dropped) console.log(line('−', change))
  const { items, nearMisses } = compared
  console.log(`${added.length} added, ${dropped.length} dropped, of ${items} items and ${nearMisses} near misses`)
}

type History = {
  readonly versions: readonly {
    readonly version: number
    readonly at: string
    readonly note: string
    readonly config: unknown
    readonly changes: readonly Difference[]
  }[]
}

/** A line for each version, and one for each changed field. */
function showHistory({ versions }: History): void {
  if (versions.length === 0) console.log('nothing has been saved yet: the built-in config is in force')
  for (const { version, at, note, config, changes } of versions) {
    const about = [config === null ? 'the built-in config' : '', note].filter((part) => part !== '').join(', ')
    console.log(`${String(version).padStart(4)}  ${at}  ${about}`)
    for (const { path, before, after } of changes) console.log(`        ${path}: ${brief(before)} → ${brief(after)}`)
  }
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'none'
  if (text.length <= 100) return text
  return `${text.slice(0, 100)}…`
}

function line(sign: string, { title, source, explanation, stays }: PreviewedChange): string {
  const note = stays ? ' (stays, because its day is closed)' : ''
  return `${sign} ${title} [${source}]${note}\n    ${explanation.en}`
}

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Change, Preview } from '../poller/owner/preview.ts'
import { callOwnerApi, type Owner, ownerFrom } from './owner-api.ts'

/**
 * The owner's config by the running Worker's own API: `npm run tune -- get`, `in-force`, `preview FILE`, `put FILE`,
 * `delete`, `history`, `undo`. FILE "-" is standard input. SITE_URL or --site says where, ADMIN_TOKEN who.
 */
const USAGE =
  'usage: npm run tune -- get | in-force | preview FILE | put FILE | delete | history | undo   [--site ADDRESS]'

const { values, positionals } = parseArgs({ options: { site: { type: 'string' } }, allowPositionals: true })
const found = ownerFrom(values.site, process.env)
if (typeof found === 'string') stop(found)
const owner: Owner = found
const [command = '', file] = positionals

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
  case 'history':
    console.log(JSON.stringify(await call('GET', '/api/config/history'), null, 2))
    break
  case 'undo':
    await call('POST', '/api/config/undo')
    console.log('the version before the newest one is in force again')
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
  try {
    return await (await callOwnerApi(owner, method, path, body)).json()
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
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

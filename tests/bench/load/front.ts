import type * as Loading from '../../../src/config/schema/load.ts'
import type * as Documents from '../../../src/publish/make-documents.ts'
import type * as Fronts from '../../../src/serve/make-front.ts'
import { APP_VERSION } from '../../../src/version.ts'
import { bundle } from '../ticks/bundle.ts'
import { document } from './store.ts'

/** As tests/bench/ticks/workerd.ts gives it to every Worker. */
const SITE_URL = 'https://tin.example'

/** Puts the config in force and the default answers into a KV server, made of what `fillStore` puts there, as a tick of the Worker would. */
export async function putFront(kvPort: number): Promise<void> {
  const { makeConfig, makeFront, loadConfig } = await publishing()
  const loaded = loadConfig([], 'free')
  const address = `http://127.0.0.1:${kvPort}`
  await fetch(`${address}/config`, {
    method: 'PUT',
    body: JSON.stringify(makeConfig(loaded, { build: APP_VERSION, journal: '' })),
  })
  const front = await makeFront({
    document,
    config: loaded.config,
    configRev: loaded.rev,
    savedAt: loaded.savedAt,
    siteUrl: SITE_URL,
    version: APP_VERSION,
    builtMs: 0,
    now: new Date(),
    readDay: async () => undefined,
  })
  if (front === undefined) throw new Error('no front was made')
  const headers = { 'cf-kv-metadata': JSON.stringify(front.metadata) }
  await fetch(`${address}/front`, { method: 'PUT', headers, body: Buffer.from(front.body) })
}

type Publishing = Pick<typeof Fronts, 'makeFront'> &
  Pick<typeof Documents, 'makeConfig'> &
  Pick<typeof Loading, 'loadConfig'>

/** What makes the documents; the pages in them are TSX, which Node does not read. */
async function publishing(): Promise<Publishing> {
  const module = await bundle('tests/bench/load/publishing.ts')
  return import(`data:text/javascript;base64,${Buffer.from(module).toString('base64')}`)
}

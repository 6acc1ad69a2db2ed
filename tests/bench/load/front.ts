import type * as Configuring from '../../../src/config/built-in.ts'
import type * as Publishing from '../../../src/serve/make-front.ts'
import { APP_VERSION } from '../../../src/version.ts'
import { bundle } from '../ticks/bundle.ts'
import { document } from './store.ts'

/** As tests/bench/ticks/workerd.ts gives it to every Worker. */
const SITE_URL = 'https://tin.example'

/** Puts the default answers into a KV server, made of what `fillStore` puts there, as a tick of the Worker would. */
export async function putFront(kvPort: number): Promise<void> {
  const { makeFront, builtInFor } = await publishing()
  const front = await makeFront({
    document,
    config: builtInFor('free'),
    configRev: '',
    siteUrl: SITE_URL,
    version: APP_VERSION,
    builtMs: 0,
    now: new Date(),
    readDay: async () => undefined,
  })
  if (front === undefined) throw new Error('no front was made')
  const headers = { 'cf-kv-metadata': JSON.stringify(front.metadata) }
  const body = Buffer.from(front.body)
  await fetch(`http://127.0.0.1:${kvPort}/front`, { method: 'PUT', headers, body })
}

/** What makes the front; the pages in it are TSX, which Node does not read. */
async function publishing(): Promise<Pick<typeof Publishing, 'makeFront'> & Pick<typeof Configuring, 'builtInFor'>> {
  const module = await bundle('tests/bench/load/publishing.ts')
  return import(`data:text/javascript;base64,${Buffer.from(module).toString('base64')}`)
}

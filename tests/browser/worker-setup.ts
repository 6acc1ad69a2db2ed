import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { callOwnerApi } from '../../src/cli/worker/owner-api.ts'
import { startWorker } from '../../src/cli/worker/wrangler.ts'
import { sources } from '../../src/config/sources.ts'
import { demoSources, savedFeeds } from '../../src/demo/demo-sources.ts'
import { startPublisher } from '../../src/demo/publisher.ts'

/** What the browser tests are told of the Worker that runs for them. */
declare module 'vitest' {
  interface ProvidedContext {
    /** Such as "http://localhost:4000". */
    readonly site: string
    readonly adminToken: string
  }
}

const ADMIN_TOKEN = 'a-token-of-the-browser-tests'

/** The Worker as the demo runs it, after one tick over the demo's sample feeds and those beside these tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tin-dien-bien-'))
  const feeds = join(folder, 'feeds')
  for (const from of ['../feeds', './feeds']) {
    await cp(fileURLToPath(new URL(from, import.meta.url)), feeds, { recursive: true })
  }
  const publisher = await startPublisher({
    dir: feeds,
    port: 0,
    now: () => new Date(),
    fresh: true,
    everyMs: 3_600_000,
  })
  const override = { sources: demoSources(await savedFeeds(publisher), publisher.url, sources) }
  const port = await freePort()
  const site = `http://localhost:${port}`
  const worker = await startWorker({
    port,
    state: folder,
    vars: { SITE_URL: site, LIMITS: 'demo', ADMIN_TOKEN },
    onLog: () => undefined,
  })
  const stop = async () => {
    await Promise.all([worker.stop(), publisher.stop()])
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await callOwnerApi({ site: worker.origin, token: ADMIN_TOKEN }, 'PUT', '/api/config', JSON.stringify(override))
    await worker.tick()
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('site', site)
  project.provide('adminToken', ADMIN_TOKEN)
  return stop
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject()))
    })
  })
}

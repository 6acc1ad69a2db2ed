import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { sources } from '../src/config/sources.ts'
import { paperSource } from '../src/demo/article-paper.ts'
import { demoSources, savedFeeds } from '../src/demo/demo-sources.ts'
import { startPublisher } from '../src/demo/publisher.ts'
import { pageSources } from './feeds/page-sources.ts'
import './provided-context.ts'

/** A publisher of the sample feeds on this machine, for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = fileURLToPath(new URL('./feeds', import.meta.url))
  const publisher = await startPublisher({ dir, port: 0, now: () => new Date(), fresh: true, everyMs: 3_600_000 })
  project.provide(
    'publisherSources',
    demoSources(await savedFeeds(publisher), publisher.url, [...pageSources, ...sources]),
  )
  project.provide('paperSource', paperSource(publisher.url))
  return () => publisher.stop()
}

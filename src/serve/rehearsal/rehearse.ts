import type { Hono } from 'hono'
import { gazetteer } from '../../config/gazetteer.ts'
import type { AppEnv } from '../http/bindings.ts'
import { SAMPLE_ID, sampleKv } from './sample-store.ts'

const ORIGIN = 'https://sample.example'

/** Addresses that together run most of the code behind answers that are not ready. */
const pathsOf = (place: string): readonly string[] => [
  `/rss.xml?place=${place}`,
  '/feed.json?q=mua+lon',
  `/noi/${place}`,
  '/api/items',
  `/items/${SAMPLE_ID}`,
]

/**
 * Answers some requests from a sample store, for an isolate that starts: V8 compiles a function at its first call, which
 * would be half of the CPU of the first reader's request. The plan counts that one, and not the start
 * (docs/decisions/0011-what-a-start-costs.md). By HEAD, because an isolate that starts cannot make a Response with a
 * body. Returns the status of each answer.
 */
export async function rehearse(app: Hono<AppEnv>): Promise<ReadonlyMap<string, number>> {
  const place = gazetteer.find(({ kind }) => kind === 'commune')?.slug ?? ''
  const env = { KV: sampleKv(place), SITE_URL: ORIGIN, LIMITS: 'free' }
  const statuses = new Map<string, number>()
  for (const path of pathsOf(place)) {
    const answer = await app.fetch(new Request(`${ORIGIN}${path}`, { method: 'HEAD' }), env)
    statuses.set(path, answer.status)
  }
  return statuses
}

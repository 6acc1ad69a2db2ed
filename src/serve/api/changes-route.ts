import { Hono } from 'hono/quick'
import type { Item } from '../../model.ts'
import { entryIn } from '../../publish/revision.ts'
import { toApiItem } from '../../write/api.ts'
import { takes } from '../answer/known-parameters.ts'
import { JSON_TYPE, jsonText } from '../answer/respond.ts'
import { findItem } from '../feeds/find-item.ts'
import type { AppContext, AppEnv } from '../http/bindings.ts'
import { originOf } from '../http/http-cache.ts'
import { problem, problemResponse, wrongParameters } from '../http/problem.ts'
import { documentOr, type Opened, open } from '../query/current.ts'
import { BEFORE_ANY, beginning, decodeChangesCursor, type FollowedChange, followChanges } from './changes.ts'

/** The most changes in one answer; more are on the next page. */
const CHANGES_A_PAGE = 100
const HEADERS = { 'content-type': JSON_TYPE, 'cache-control': 'no-store' } as const

/** The journal that programs follow to keep an exact copy. Without a cursor, the answer has the one to begin with. */
export const changesRoute = new Hono<AppEnv>()

changesRoute.get('/changes', takes('after'), async (c) => {
  const opened = await open(c)
  const journal = documentOr(await opened.store.readChanges(), undefined)
  const given = c.req.query('after') ?? ''
  if (journal === undefined) {
    return given === '' || given === BEFORE_ANY ? answered({ changes: [], next: BEFORE_ANY, more: false }) : gone()
  }
  const known = { items: entryIn(opened.itemsRev, journal.epoch), config: entryIn(opened.journal, journal.epoch) }
  if (given === '') return answered({ changes: [], next: beginning(journal, known), more: false })
  const after = decodeChangesCursor(given)
  if (after === undefined) {
    return problemResponse(wrongParameters([{ parameter: 'after', detail: 'is unknown or expired' }]))
  }
  const page = await followChanges(after, {
    journal,
    known,
    limit: CHANGES_A_PAGE,
    now: new Date(),
    hidden: new Set(opened.config.hidden),
    findItem: (id) => findForMirror(c, opened, id),
  })
  if (page.kind === 'gone') return gone()
  const { changes, next, more } = page
  return answered({ changes: changes.map((change) => written(c, opened, change)), next, more })
})

/** A sealed day that cannot be read now gives 'later'; an id that leads nowhere never had an item. */
async function findForMirror(c: AppContext, opened: Opened, id: string): Promise<Item | 'unknown' | 'later'> {
  try {
    const found = await findItem(c, opened, id)
    return found.kind === 'found' ? found.item : 'unknown'
  } catch {
    return 'later'
  }
}

function written(c: AppContext, { config }: Opened, change: FollowedChange) {
  if (!('item' in change)) return change
  const sources = new Map(config.sources.map((source) => [source.id, source]))
  return {
    change: change.change,
    at: change.at,
    id: change.item.id,
    item: toApiItem(change.item, sources, originOf(c)),
  }
}

const answered = (value: unknown): Response => new Response(jsonText(value), { headers: HEADERS })

const gone = (): Response =>
  problemResponse(
    problem(410, 'This cursor is too old or belongs to another journal: read all items again, then follow from there.'),
  )

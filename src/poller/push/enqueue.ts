import type { Config } from '../../config/schema/schema.ts'
import { DAY_MS, HOUR_MS } from '../../durations.ts'
import { offsetMs } from '../../item-day.ts'
import type { ChangeKind, Item } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { addItem } from '../../store/outbox.ts'
import type { SelectorOf } from '../poller-runtime.ts'

/** Older news is not pushed: a first tick keeps weeks of it. */
const NEWS_HOURS = 24

type Changed = { readonly kind: ChangeKind; readonly item: string }

/**
 * Puts items that are new, or newly match a filter, into the outbox of every push that wants them: each item once ever.
 * Call it in the tick's own transaction, so that a crash leaves both or neither.
 */
export function enqueueNews(
  db: Database,
  { changes, items }: { readonly changes: readonly Changed[]; readonly items: readonly Item[] },
  { config, selectorOf, now }: { readonly config: Config; readonly selectorOf: SelectorOf; readonly now: Date },
): void {
  if (config.push.length === 0) return
  const changed = new Set(changes.filter(({ kind }) => NEWS.includes(kind)).map(({ item }) => item))
  const news = items.filter((item) => changed.has(item.id) && isNews(item, now)).toReversed()
  for (const push of config.push) {
    const selects = selectorOf(push, config)
    const due = push.at === undefined ? now : nextTime(push.at, config.site.utcOffset, now)
    for (const item of news) if (selects(item)) addItem(db, `push:${push.name}`, item.id, due, now)
  }
}

/** An edit or another outlet can bring an item into a filter. */
const NEWS: readonly ChangeKind[] = ['new', 'edited', 'joined', 'restored']

const isNews = ({ backfill, dropped, published }: Item, now: Date): boolean =>
  !backfill && !dropped && now.getTime() - Date.parse(published) < NEWS_HOURS * HOUR_MS

/** The next instant at which the local clock shows a time such as "07:00". */
export function nextTime(at: string, utcOffset: string, now: Date): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const offset = offsetMs(utcOffset)
  const midnight = Math.floor((now.getTime() + offset) / DAY_MS) * DAY_MS - offset
  const today = midnight + (hours * 60 + minutes) * 60_000
  if (today > now.getTime()) return new Date(today)
  return new Date(today + DAY_MS)
}

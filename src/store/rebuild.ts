import { localDay } from '../filing.ts'
import type { Item } from '../model.ts'
import type { Read } from './decode.ts'
import type { DayDocument, ItemsDocument } from './documents.ts'
import { noItems } from './empty.ts'
import { withKeys } from './packed-keys.ts'

const DAY_MS = 24 * 3_600_000
/** How far back a sealed day is looked for where nothing tells of one, and how many of them are read. */
const DAYS_TRIED = 30
const DAYS_READ = 20

export type LastKnown = {
  /** The newest sealed day that the state knows of; "" where it knows none. */
  readonly sealedDay: string
  readonly now: Date
  readonly utcOffset: string
}

/**
 * The `items` document as far as the sealed days give it back, for when it was damaged or lost. The open days come back
 * from the sources themselves, which are all read anew. Throws what the reader throws.
 */
export async function rebuiltItems(
  readDay: (day: string) => Promise<Read<DayDocument>>,
  { sealedDay, now, utcOffset }: LastKnown,
): Promise<ItemsDocument> {
  const days: DayDocument[] = []
  const recent = Array.from({ length: DAYS_TRIED }, (_, back) =>
    localDay(new Date(now.getTime() - back * DAY_MS), utcOffset),
  )
  // The state may be a tick behind: a day newer than the one that it knows is tried first.
  for (const day of [...new Set([...recent, sealedDay])].sort().reverse()) {
    const read = day === '' ? undefined : await readDay(day)
    if (read?.kind !== 'good') continue
    days.push(read.document)
    break
  }
  for (let day = days[0]?.previousDay; day && days.length < DAYS_READ; ) {
    const read = await readDay(day)
    if (read.kind !== 'good') break
    days.push(read.document)
    day = read.document.previousDay
  }
  const items: readonly Item[] = days.flatMap((day) => day.items)
  const sealed = days[0]?.days
  return {
    ...noItems,
    items,
    keys: withKeys('', [...new Set(items.flatMap((item) => item.keys))]),
    firstDay: sealed?.from ?? days.at(-1)?.day ?? '',
    sealedDay: days[0]?.day ?? '',
    ...(sealed === undefined ? {} : { days: sealed }),
  }
}

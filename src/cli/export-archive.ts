import { dayOfId } from '../filing.ts'
import type { Item } from '../model.ts'
import { readConfig } from '../store/config.ts'
import { decode, type Read } from '../store/decode.ts'
import { type DayDocument, type ItemsDocument, KEYS } from '../store/documents.ts'
import { noItems } from '../store/empty.ts'
import { headerLine, itemLine } from './archive-line.ts'
import { IMPORT_KEY } from './import-plan.ts'
import type { Namespace } from './namespace.ts'

export type Exported =
  | { readonly kind: 'exported'; readonly items: number; readonly lines: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string }

const DAYS_AT_ONCE = 50

/**
 * Everything ever kept, one line an item after a header, oldest place first. `tell` hears how many of the days are read.
 * Nothing is given out while a document cannot be read. Throws what the namespace throws.
 */
export async function exportArchive(
  namespace: Namespace,
  now: Date,
  tell: (done: number, all: number, day: string) => void = () => undefined,
): Promise<Exported> {
  const keys = await namespace.keys()
  if (keys.includes(IMPORT_KEY))
    return refused('an import into this namespace is not finished: run it to its end first')
  const fixed = await namespace.get([KEYS.items, KEYS.config, KEYS.goodConfig])
  const items = documentOf<ItemsDocument>(
    KEYS.items,
    decode<ItemsDocument>(fixed.get(KEYS.items) ?? null, { rev: 'string', items: 'array', keys: 'string' }),
  )
  if (typeof items === 'string') return refused(items)
  const { config } = await readConfig(
    {
      readOverride: async () => fixed.get(KEYS.config) ?? null,
      readGoodOverride: async () => fixed.get(KEYS.goodConfig) ?? null,
    },
    undefined,
  )
  const hidden = new Set(config.hidden)
  const { sealedDay, items: current } = items ?? noItems
  const stored = keys.flatMap((key) => (key.startsWith(KEYS.day('')) ? [key.slice(KEYS.day('').length)] : []))
  // A day beyond the newest sealed one was written by a tick that did not live to say so.
  const sealed = new Set(stored.filter((day) => day <= sealedDay))
  const days = [...new Set([...sealed, ...current.map(({ id }) => dayOfId(id))])].sort()

  const lines: string[] = []
  for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
    const some = days.slice(at, at + DAYS_AT_ONCE)
    const texts = await namespace.get(some.filter((day) => sealed.has(day)).map(KEYS.day))
    for (const day of some) {
      const key = KEYS.day(day)
      const document = sealed.has(day) ? documentOf<DayDocument>(key, decodeDay(texts.get(key))) : undefined
      if (typeof document === 'string') return refused(document)
      const ofDay: readonly Item[] = document?.items ?? current.filter(({ id }) => dayOfId(id) === day)
      for (const item of ofDay.toReversed()) lines.push(itemLine(item, hidden.has(item.id)))
    }
    tell(Math.min(at + DAYS_AT_ONCE, days.length), days.length, some.at(-1) ?? '')
  }
  const header = headerLine({ exportedAt: now.toISOString(), items: lines.length, sealedDay })
  return { kind: 'exported', items: lines.length, lines: [header, ...lines] }
}

function decodeDay(text: string | undefined): Read<DayDocument> {
  return decode<DayDocument>(text ?? null, { day: 'string', previousDay: 'string', items: 'array' })
}

/** The document; undefined where there is none; why it cannot be used. */
function documentOf<Document>(key: string, read: Read<Document>): Document | undefined | string {
  switch (read.kind) {
    case 'good':
      return read.document
    case 'absent':
      return undefined
    case 'damaged':
      return `${key} is damaged: ${read.detail}`
    case 'newer':
      return `${key} has version ${read.version}, written by newer code`
  }
}

const refused = (why: string): Exported => ({ kind: 'refused', why })

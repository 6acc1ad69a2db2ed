import { HTTPException } from 'hono/http-exception'
import type { Item } from '../../model.ts'
import type { DayDocument, ItemsDocument } from '../../publish/documents.ts'
import { countOn } from '../../publish/sealed-days.ts'
import type { AppContext } from '../http/bindings.ts'
import { type Opened, readCurrent } from '../query/current.ts'
import { isRealDay } from '../query/parse-instant.ts'
import { sealedDayOf } from './archive.ts'
import { sealedDays } from './sealed-days.ts'

const ID = /^(\d{4})(\d\d)(\d\d)-[0-9A-Za-z]{8}$/

export type FoundItem =
  | { readonly kind: 'found'; readonly item: Item }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'malformed' }

/**
 * The item with an id: among the current ones, else in the sealed day that the id names. Throws HTTPException 503 while
 * that day is not there.
 */
export async function findItem(c: AppContext, opened: Opened, id: string): Promise<FoundItem> {
  const [, year, month, date] = ID.exec(id) ?? []
  if (!isRealDay(`${year}-${month}-${date}`)) return { kind: 'malformed' }
  if (opened.config.hidden.includes(id)) return { kind: 'hidden' }
  const { document } = readCurrent(c, opened)
  const current = document.items.find((item) => item.id === id)
  if (current) return { kind: 'found', item: current }
  const day = sealedDayOf(id, document)
  if (day === undefined) return { kind: 'unknown' }
  const itemIn = ({ items }: DayDocument) => items.find((each) => each.id === id)
  const sealed = await sealedDays(c, opened)(day, (known) => itemIn(known) !== undefined)
  if (sealed === undefined && isSealed(document, day))
    throw new HTTPException(503, { message: `the day ${day} is not published yet` })
  const item = sealed && itemIn(sealed)
  if (item === undefined) return { kind: 'unknown' }
  return { kind: 'found', item }
}

function isSealed({ days }: ItemsDocument, day: string): boolean {
  return days !== undefined && countOn(days, day) > 0
}

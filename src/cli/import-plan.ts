import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { byPlace, dayOfId } from '../filing.ts'
import { metadataOf, NEWEST_KEPT } from '../merge.ts'
import type { Item } from '../model.ts'
import { type DayDocument, type ItemsDocument, KEYS, type SealedDays, VERSION } from '../store/documents.ts'
import { noState } from '../store/empty.ts'
import { MOST_KEYS, withKeys } from '../store/packed-keys.ts'
import { withDay } from '../store/sealed-days.ts'
import { type Header, readHeader, readItem } from './archive-line.ts'
import type { Entry } from './namespace.ts'

/** Stands in the namespace while an import into it is not finished. */
export const IMPORT_KEY = 'import'

/** What an archive becomes in KV. The same file always gives the same. */
export type Plan = {
  /** Tells this file's contents from any other's. */
  readonly digest: string
  readonly items: ItemsDocument
  /** `items` and `state`, with which the Worker can begin at once. */
  readonly first: readonly Entry[]
  /** The sealed days, newest first. */
  readonly days: readonly string[]
  readonly dayEntry: (day: string) => Promise<Entry>
  /** Ids that must be hidden. */
  readonly hidden: readonly string[]
}

export type Planned =
  | { readonly kind: 'planned'; readonly plan: Plan }
  /** Each names file, line and field. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }

/** As much as a person wants to read. */
const MOST_PROBLEMS = 20

/** What we keep of a line while the file is looked through: a file of ten years does not fit into memory as items. */
type Found = Pick<Item, 'id' | 'at' | 'added' | 'keys'> & Pick<TextLine, 'offset' | 'length' | 'number'>

/** Looks the whole file through, and plans only if every line is good. `tell` hears how many bytes are read. */
export async function planImport(file: string, tell: (bytes: number) => void = () => undefined): Promise<Planned> {
  const digest = createHash('sha256')
  const problems: string[] = []
  const found = new Map<string, Found>()
  const hidden: string[] = []
  let header: Header | undefined
  let lines = 0
  for await (const line of linesOf(file, (chunk) => digest.update(chunk))) {
    if (problems.length >= MOST_PROBLEMS) break
    lines = line.number
    const say = (problem: string) => void problems.push(`${file}:${line.number}: ${problem}`)
    if (line.number === 1) {
      const read = readHeader(line.text)
      if (read.kind === 'wrong') return { kind: 'wrong', problems: read.problems.map((one) => `${file}:1: ${one}`) }
      header = read.value
      continue
    }
    const read = readItem(line.text)
    if (read.kind === 'wrong') {
      read.problems.forEach(say)
      continue
    }
    const { id, at, added, keys } = read.value.item
    const before = found.get(id)
    if (before !== undefined) say(`id: ${id} stands on line ${before.number} already`)
    found.set(id, { id, at, added, keys, offset: line.offset, length: line.length, number: line.number })
    if (read.value.hidden) hidden.push(id)
    if (line.number % 1000 === 0) tell(line.offset)
  }
  if (header === undefined) return { kind: 'wrong', problems: [`${file}:1: the file is empty`] }
  if (problems.length === 0 && found.size !== header.items)
    problems.push(`${file}:${lines}: items: the header says ${header.items}, and there are ${found.size}`)
  if (problems.length > 0) return { kind: 'wrong', problems }
  return { kind: 'planned', plan: await planOf(file, header, [...found.values()], hidden, digest.digest('hex')) }
}

async function planOf(
  file: string,
  header: Header,
  found: readonly Found[],
  hidden: readonly string[],
  digest: string,
): Promise<Plan> {
  const { sealedDay } = header
  const placed = found.toSorted(byPlace)
  const byDay = Map.groupBy(placed, ({ id }) => dayOfId(id))
  const days = [...byDay.keys()].filter((day) => day <= sealedDay).sort()
  const counted = new Map<string, SealedDays>()
  let last: SealedDays | undefined
  for (const day of days) {
    last = withDay(last, day, byDay.get(day)?.length ?? 0)
    counted.set(day, last)
  }

  const kept = placed.filter(({ id }, index) => index < NEWEST_KEPT || dayOfId(id) > sealedDay)
  const items: ItemsDocument = {
    version: VERSION,
    rev: `${Date.parse(header.exportedAt)}-${digest.slice(0, 6)}`,
    items: await itemsAt(file, kept),
    keys: keysOf(found),
    firstDay: [...byDay.keys()].sort()[0] ?? '',
    sealedDay,
    ...(last && { days: last }),
  }
  const state = { ...noState(header.exportedAt.slice(0, 10)), itemsRev: items.rev }
  const dayEntry = async (day: string): Promise<Entry> => {
    const upTo = counted.get(day)
    const document: DayDocument = {
      version: VERSION,
      day,
      previousDay: days[days.indexOf(day) - 1] ?? '',
      ...(upTo && { days: upTo }),
      items: await itemsAt(file, byDay.get(day) ?? []),
    }
    return { key: KEYS.day(day), value: JSON.stringify(document) }
  }
  return {
    digest,
    items,
    first: [
      { key: KEYS.items, value: JSON.stringify(items), metadata: metadataOf(items) },
      { key: KEYS.state, value: JSON.stringify(state) },
    ],
    days: days.toReversed(),
    dayEntry,
    hidden,
  }
}

/** As the ticks that kept them packed them: the newest in front. */
function keysOf(found: readonly Found[]): string {
  const newestFirst = found.toSorted((a, b) => (a.added === b.added ? byPlace(a, b) : a.added < b.added ? 1 : -1))
  const keys = new Set<string>()
  for (const item of newestFirst) {
    if (keys.size >= MOST_KEYS) break
    for (const key of item.keys) keys.add(key)
  }
  return withKeys('', [...keys])
}

async function itemsAt(file: string, found: readonly Found[]): Promise<readonly Item[]> {
  await using handle = await open(file)
  const items: Item[] = []
  for (const { offset, length, number } of found) {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, offset)
    const read = readItem(buffer.toString())
    if (read.kind === 'wrong') throw new Error(`${file}:${number}: has changed since it was checked`)
    items.push(read.value.item)
  }
  return items
}

type TextLine = {
  /** From 1. */
  readonly number: number
  readonly text: string
  /** In bytes. */
  readonly offset: number
  readonly length: number
}

/** The lines of a file that hold anything, with where they stand. */
async function* linesOf(file: string, hear: (chunk: Buffer) => void): AsyncGenerator<TextLine> {
  let rest: Buffer = Buffer.alloc(0)
  let offset = 0
  let number = 0
  const lineAt = (bytes: Buffer): TextLine => ({ number, text: bytes.toString(), offset, length: bytes.length })
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hear(chunk)
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      number++
      if (end > start) yield lineAt(bytes.subarray(start, end))
      offset += end + 1 - start
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
  number++
  if (rest.length > 0) yield lineAt(rest)
}

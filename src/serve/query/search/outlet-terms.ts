import type { Source } from '../../../config/schema/schema.ts'
import { stripAccents } from '../../../text/fold.ts'
import { placesByName } from './place-terms.ts'
import type { FoundTerm } from './terms.ts'
import { asWords, isSyllable, type Typed } from './typed-words.ts'

type Outlet = { readonly ids: ReadonlySet<string>; readonly name: string; readonly isOrdinary: boolean }
export type Outlets = ReadonlyMap<string, Outlet>
const outletsBySources = new WeakMap<readonly Source[], Outlets>()

/** Outlets by their folded name without "báo". A name of Vietnamese syllables is also an ordinary word. */
export function outletsOf(sources: readonly Source[]): Outlets {
  const known = outletsBySources.get(sources)
  if (known !== undefined) return known
  const outlets = new Map<string, { ids: Set<string>; name: string; isOrdinary: boolean }>()
  for (const { id, name } of sources) {
    const bare = bareOutlet(name)
    const key = asWords(bare, true).trim()
    const outlet = outlets.get(key) ?? { ids: new Set(), name: bare, isOrdinary: key.split(' ').every(isSyllable) }
    outlets.set(key, outlet)
    outlet.ids.add(id)
  }
  // "VnExpress International" before "VnExpress".
  const longestFirst = new Map([...outlets].toSorted(([a], [b]) => b.length - a.length))
  outletsBySources.set(sources, longestFirst)
  return longestFirst
}

/** "Báo Nhân Dân" → "Nhân Dân". */
export function bareOutlet(name: string): string {
  return name.replace(/^(?:báo|đài) /i, '')
}

const PAPERS: ReadonlySet<string> = new Set(['báo', 'bao', 'đài'])
const beginsWithCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase()

/** "báo Lao động", "VnExpress", "Tuổi Trẻ": an ordinary word is an outlet only after "báo", or in capitals. */
export function outletAt(query: Typed, at: number, outlets: Outlets): FoundTerm | undefined {
  for (const [key, outlet] of outlets) {
    const found = readOutlet(query, at, key, outlet)
    if (found !== undefined) return found
  }
  return undefined
}

function readOutlet(
  { words, folded, accented }: Typed,
  at: number,
  key: string,
  { ids, name, isOrdinary }: Outlet,
): FoundTerm | undefined {
  const parts = (accented ? key : stripAccents(key)).split(' ')
  const isAfterPaper = PAPERS.has(folded[at] ?? '') && parts[0] !== folded[at]
  const from = isAfterPaper ? at + 1 : at
  if (!parts.every((part, index) => folded[from + index] === part)) return undefined
  const isProper = accented && !placesByName().has(key)
  const isNamed = isProper && words.slice(from, from + parts.length).every(beginsWithCapital)
  if (!isAfterPaper && isOrdinary && !isNamed) return undefined
  const length = from - at + parts.length
  const phrase = isOrdinary && !isAfterPaper ? '' : ` ${folded.slice(at, at + length).join(' ')} `
  return { length, wanted: { kind: 'outlet', ids, name: asWords(name, true), phrase } }
}

/** The differences between two configs, field by field, and a merge of two people's changes. */

/** One difference: a path such as "sources[vnexpress].url", and the values on both sides; absent if a side has none. */
export type Difference = { readonly path: string; readonly before?: unknown; readonly after?: unknown }

export type Merged = {
  readonly merged: unknown
  /** Paths that both changed, in different ways: there `merged` holds mine. */
  readonly conflicts: readonly string[]
}

/** Nobody reads more than these. */
const MOST = 200

/**
 * Finds all differences between two values of JSON, at most 200. Entries of lists are identified by id, name or value.
 */
export function differencesOf(before: unknown, after: unknown): readonly Difference[] {
  const found: Difference[] = []
  collect('', before, after, found)
  return found.slice(0, MOST)
}

function collect(path: string, before: unknown, after: unknown, found: Difference[]): void {
  if (found.length > MOST || isEqual(before, after)) return
  const [parts, others] = [partsOf(before), partsOf(after)]
  if (parts === undefined || others === undefined || parts.isList !== others.isList) {
    found.push({ path: path || '(whole config)', ...sideOf('before', before), ...sideOf('after', after) })
    return
  }
  for (const key of new Set([...parts.byKey.keys(), ...others.byKey.keys()])) {
    collect(stepTo(path, key, parts.isList), parts.byKey.get(key), others.byKey.get(key), found)
  }
}

const sideOf = (side: 'before' | 'after', value: unknown) => (value === undefined ? {} : { [side]: value })

function stepTo(path: string, key: string, isList: boolean): string {
  if (isList) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

/**
 * Merges the changes of `mine` and `theirs` to `base`. Objects field by field, lists entry by entry; undefined means
 * absent.
 */
export function mergeChanges(base: unknown, mine: unknown, theirs: unknown): Merged {
  const conflicts: string[] = []
  const merged = mergeAt('', { base, mine, theirs }, conflicts)
  return { merged, conflicts }
}

type Sides = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown }

function mergeAt(path: string, { base, mine, theirs }: Sides, conflicts: string[]): unknown {
  if (isEqual(mine, theirs) || isEqual(base, theirs)) return mine
  if (isEqual(base, mine)) return theirs
  const [own, other] = [partsOf(mine), partsOf(theirs)]
  if (own === undefined || other === undefined || own.isList !== other.isList) {
    conflicts.push(path || '(whole config)')
    return mine
  }
  const before = partsOf(base)
  const known = before?.isList === own.isList ? before.byKey : new Map<string, unknown>()
  const entries: [string, unknown][] = []
  for (const key of new Set([...own.byKey.keys(), ...other.byKey.keys()])) {
    const sides = { base: known.get(key), mine: own.byKey.get(key), theirs: other.byKey.get(key) }
    const value = mergeAt(stepTo(path, key, own.isList), sides, conflicts)
    if (value !== undefined) entries.push([key, value])
  }
  if (own.isList) return entries.map(([, value]) => value)
  return Object.fromEntries(entries)
}

type Parts = { readonly isList: boolean; readonly byKey: ReadonlyMap<string, unknown> }

/**
 * The fields of an object, or the entries of a list by what names them; undefined for a value that cannot be taken
 * apart.
 */
function partsOf(value: unknown): Parts | undefined {
  if (Array.isArray(value)) {
    const keys = value.map(keyOf)
    if (keys.some((key) => key === undefined) || new Set(keys).size < keys.length) return undefined
    return { isList: true, byKey: new Map(value.map((entry, index) => [keys[index] ?? '', entry])) }
  }
  if (typeof value !== 'object' || value === null) return undefined
  return { isList: false, byKey: new Map(Object.entries(value)) }
}

function keyOf(entry: unknown): string | undefined {
  if (typeof entry === 'string' || typeof entry === 'number') return `${entry}`
  if (typeof entry !== 'object' || entry === null) return undefined
  const { id, name } = entry as Readonly<Record<string, unknown>>
  const key = id ?? name
  return typeof key === 'string' ? key : undefined
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  if (keys.length !== others.length) return false
  const [left, right] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  return keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]))
}

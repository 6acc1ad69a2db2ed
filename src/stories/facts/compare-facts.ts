import { storyRules } from '../../config/stories.ts'
import type { Facts } from './facts.ts'
import { type Names, namesIn } from './names.ts'
import type { Figures } from './quantities.ts'

/** Headlines name nobody, and each lead has names that the other article does not have at all. */
export function areOfOthers(a: Facts, b: Facts): boolean {
  const areNameless = [a, b].every(({ names }) => names.provinces.size + names.others.size === 0)
  if (!areNameless || sharedPart(a.words, b.words) >= storyRules.sameFormula) return false
  return areStrangers(a, b) && areStrangers(b, a)
}

function areStrangers({ lead }: Facts, { words }: Facts): boolean {
  const { provinces, others } = namesIn(lead)
  const names = [...provinces, ...others]
  return names.length > 0 && names.every((name) => !words.has(name))
}

/** The share of the smaller set that is in the other. */
export function sharedPart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return countShared(a, b) / Math.max(Math.min(a.size, b.size), 1)
}

/** How many members two sets have in common. */
export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return [...few].filter((one) => many.has(one)).length
}

/** Both have some, and none in common. */
export function areApart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && [...a].every((one) => !b.has(one))
}

/** Both number or count the same thing, with no value in common. */
export function differ(a: Figures, b: Figures, isSame: (x: number, y: number) => boolean): readonly string[] {
  return [...a].flatMap(([unit, values]) => {
    const others = b.get(unit)
    if (others === undefined || [...values].some((x) => [...others].some((y) => isSame(x, y)))) return []
    return [unit]
  })
}

/** Small numbers are counted, large ones rounded. */
export function isRounded(x: number, y: number): boolean {
  return x === y || (Math.max(x, y) >= 10 && Math.abs(x - y) <= storyRules.roundedWithin * Math.max(x, y))
}

/** Each headline has a name that the other article does not have at all. */
export function haveOwnNames(a: Facts, b: Facts, kind: keyof Names): boolean {
  return hasOwnName(a.names[kind], b.words) && hasOwnName(b.names[kind], a.words)
}

function hasOwnName(names: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return [...names].some((name) => !words.has(name))
}

import type { OwnerRule } from '../config/schema/topic-schema.ts'
import { DAY_MS } from '../durations.ts'
import { addressForm } from '../text/address-form.ts'
import { matchForm, plainPunctuation, tidy } from '../text/fold.ts'
import type { Judged } from './judged.ts'
import type { Matcher } from './matcher.ts'

type Facts = {
  readonly item: Judged
  readonly source: string | undefined
  readonly places: readonly string[]
  readonly now: Date | undefined
}

/** Finds the first of the owner's rules whose conditions all hold. */
export function firstRuleThatHolds(matcher: Matcher, rules: readonly OwnerRule[], facts: Facts): OwnerRule | undefined {
  const title = foldedOnce(facts.item.title)
  const summary = foldedOnce(facts.item.summary)
  return rules.find((rule) => holds(matcher, rule, { ...facts, title, summary }))
}

type Texts = { readonly title: () => string; readonly summary: () => string }

function holds(matcher: Matcher, rule: OwnerRule, facts: Facts & Texts): boolean {
  const { item, source, places, now, title, summary } = facts
  if (rule.words && !foldedWords(rule.words).some((words) => contains(title(), words) || contains(summary(), words)))
    return false
  if (rule.titleWords && !foldedWords(rule.titleWords).some((words) => contains(title(), words))) return false
  if (rule.places && !rule.places.some((slug) => places.some((place) => lies(matcher, place, slug)))) return false
  if (rule.sources && !rule.sources.some((id) => id === source)) return false
  if (rule.categories && !rule.categories.some((name) => item.categories.some((each) => fold(each) === fold(name))))
    return false
  if (rule.urlPrefixes && !beginsWithOneOf(item.link, rule.urlPrefixes)) return false
  if (rule.olderThanDays !== undefined && !isOlder(item.published, rule.olderThanDays, now)) return false
  return true
}

/** Whether a place is the other one or lies in it. */
function lies(matcher: Matcher, slug: string, within: string): boolean {
  let place = matcher.bySlug.get(slug)
  for (let steps = 0; place && steps < 10; steps++) {
    if (place.slug === within) return true
    place = place.parent === undefined ? undefined : matcher.bySlug.get(place.parent)
  }
  return false
}

function beginsWithOneOf(link: string, prefixes: readonly string[]): boolean {
  const form = addressForm(link)
  return prefixes.some((prefix) => form?.startsWith(addressForm(prefix) ?? prefix))
}

const fold = (text: string): string => plainPunctuation(matchForm(tidy(text)))

/** Folding takes longer than looking: folds a text when the first rule needs it, and a rule's words once. */
function foldedOnce(text: string): () => string {
  let folded: string | undefined
  return () => {
    folded ??= plainPunctuation(matchForm(text))
    return folded
  }
}

const wordsFolded = new WeakMap<readonly string[], readonly string[]>()

function foldedWords(words: readonly string[]): readonly string[] {
  const known = wordsFolded.get(words)
  if (known) return known
  const folded = words.map(fold)
  wordsFolded.set(words, folded)
  return folded
}

/** Whether a folded text contains the folded phrase as whole words. */
function contains(folded: string, wanted: string): boolean {
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    if (!isLetter(folded.charAt(at - 1)) && !isLetter(folded.charAt(at + wanted.length))) return true
  }
  return false
}

const isLetter = (character: string): boolean => /[\p{Alpha}\p{N}]/u.test(character)

function isOlder(published: string | undefined, days: number, now: Date | undefined): boolean {
  return published !== undefined && now !== undefined && now.getTime() - Date.parse(published) > days * DAY_MS
}

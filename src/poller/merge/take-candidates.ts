import { localDay } from '../../item-day.ts'
import { readKeys } from '../../item-keys.ts'
import type { Candidate, Item, WholeItem } from '../../model.ts'
import { onlyKeys } from '../../normalise/identity.ts'
import { edited, filed } from '../../stories/changes.ts'
import { identify } from '../../stories/identify.ts'
import type { Refuted } from '../../stories/identity/identified.ts'
import { movedTitles } from '../../stories/identity/moved-source.ts'
import { lateNewsGate } from '../../stories/late-news.ts'
import { relate } from '../../stories/match-story.ts'
import { hash8 } from '../../text/hash.ts'
import { type Desk, knownBeside, nextInstant, passOver, putItem, turnOf } from './desk.ts'
import { isHome, joinStory, shareArticle } from './join-story.ts'

/**
 * Takes the candidates that were found at one time. Those at their own outlet's address come first: another outlet lists
 * an article in its own words, which nothing links to an earlier address. Of the rest, the first published leads.
 */
export function takeCandidates(desk: Desk, given: readonly Candidate[]): void {
  const candidates = given.map(desk.trust.sound)
  desk.met = new Set(candidates.flatMap(({ item }) => metKeys(item)))
  desk.moved = movedSources(desk, candidates)
  const late = candidates.filter((candidate) => isLateAndUnknown(desk, candidate))
  desk.admitLateNews = lateNewsGate({
    now: desk.context.now,
    today: desk.today,
    late,
    stored: desk.items.values(),
  })
  const atHome = Map.groupBy(oldestFirst(candidates), ({ item }) => isHome(desk, item.source, item.link))
  for (const candidate of [...(atHome.get(true) ?? []), ...(atHome.get(false) ?? [])]) takeCandidate(desk, candidate)
}

function movedSources(desk: Desk, candidates: readonly Candidate[]): Desk['moved'] {
  const moved = new Map<string, ReadonlySet<string>>()
  const kept = candidates.filter(({ verdict }) => verdict.kept)
  for (const [id, own] of Map.groupBy(kept, ({ item }) => item.source)) {
    const [first] = own
    const items = own.map(({ item }) => item)
    const titles = first && movedTitles(items, knownBeside(desk, first))
    if (titles !== undefined) moved.set(id, titles)
  }
  return moved
}

function metKeys({ source, key, identity }: WholeItem): readonly string[] {
  const addresses = identity.filter(({ kind }) => kind === 'link')
  return [key, source + key, ...addresses.map((address) => source + address.key)]
}

function isLateAndUnknown(desk: Desk, candidate: Candidate): boolean {
  const { item, verdict } = candidate
  if (!verdict.kept || desk.isOpenDay(localDay(item.published, desk.context.utcOffset))) return false
  return identify(item, knownBeside(desk, candidate)).kind === 'unknown'
}

function oldestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => Date.parse(a.item.published) - Date.parse(b.item.published))
}

function takeCandidate(desk: Desk, given: Candidate): void {
  const candidate = desk.trust.sound(given)
  const known = knownBeside(desk, candidate)
  if (!candidate.verdict.kept) {
    const own = identify(candidate.item, known)
    if (own.kind === 'same') editItem(desk, own.item, candidate)
    return
  }
  const relation = relate(candidate.item, known)
  if (relation.kind !== 'new' && relation.kind !== 'copy')
    desk.trust.learn(candidate.item.source, relation.refuted?.kinds ?? [], 'refuted')
  if (relation.kind === 'known') passOver(desk, candidate, relation.item)
  if (relation.kind === 'new') addItem(desk, ...withoutRefuted(desk, candidate, relation.refuted))
  if (relation.kind === 'same') {
    if (isFirstChange(relation.item)) desk.trust.learn(candidate.item.source, relation.confirmed ?? [], 'confirmed')
    desk.trust.doubt(candidate.item.source, relation.changed ?? [])
    editItem(desk, relation.item, candidate)
  }
  if (relation.kind === 'shared') shareArticle(desk, relation.item, candidate)
  if (relation.kind === 'copy') joinStory(desk, relation.item, candidate, relation.because)
}

/**
 * Prepares a new article some of whose keys led to different items: those kinds of key no longer count at its source.
 * If its publisher reused the address of another article, its id is made from its own text.
 */
function withoutRefuted(
  desk: Desk,
  candidate: Candidate,
  refuted: Refuted | undefined,
): readonly [candidate: Candidate, idKey: string] {
  if (refuted === undefined) return [candidate, candidate.item.key]
  const { kinds, isReplaced } = refuted
  desk.trust.learn(candidate.item.source, kinds, 'refuted')
  const own = { ...candidate, item: onlyKeys(candidate.item, ({ kind }) => !kinds.includes(kind)) }
  if (!isReplaced) return [own, own.item.key]
  const { link, title, published } = own.item
  return [own, hash8(`${link} ${title} ${published}`)]
}

/** Whether headline and address are as first stored: one article that changes again and again says nothing of a source. */
function isFirstChange({ formerTitles = [], source, keys }: Item): boolean {
  const addresses = readKeys({ source, keys }).filter((key) => key.kind === 'link' && key.source === source)
  return formerTitles.length === 0 && addresses.length <= 1
}

function addItem(desk: Desk, candidate: Candidate, idKey: string): void {
  const { now, utcOffset } = desk.context
  const { today } = desk
  const isLate = !desk.isOpenDay(localDay(candidate.item.published, utcOffset))
  const item = filed(candidate, {
    now,
    utcOffset,
    today,
    isOpenDay: desk.isOpenDay,
    isNews: isLate && desk.admitLateNews(candidate),
    idKey,
    instant: nextInstant(desk),
  })
  if (!putItem(desk, item, candidate.item)) return
  desk.counts.kept++
  desk.changes.push({ kind: 'new', item: item.id })
}

function editItem(desk: Desk, before: Item, given: Candidate): void {
  const candidate = { ...given, item: withoutForeign(desk, given.item, before.id) }
  const after = edited(before, candidate, nextInstant(desk))
  if (after === before) {
    if (candidate.verdict.kept) passOver(desk, candidate, before.id)
    return
  }
  if (!putItem(desk, after, candidate.item)) return
  desk.counts.edited++
  desk.changes.push({ kind: turnOf(before, after) ?? 'edited', item: after.id })
}

/** The article without keys that lead to another item of its source. */
function withoutForeign(desk: Desk, item: WholeItem, id: string): WholeItem {
  return onlyKeys(item, ({ kind, key }) => {
    const rows = desk.kept.keptAs(key).filter((row) => row.kind === kind && row.source === item.source)
    return kind === 'headline' || kind === 'title' || rows.every((row) => row.item === id)
  })
}

import type { Candidate, Item, NearMiss, WholeItem } from '../../model.ts'
import { isHomeOf } from '../../normalise/newsroom-host.ts'
import { joinedBy, ledBy, listedBy, SAME_ADDRESS } from '../../stories/changes.ts'
import { joinReason, relate } from '../../stories/match-story.ts'
import type { Reason } from '../../stories/relation.ts'
import { type Desk, nextInstant, passOver, putItem, turnOf } from './desk.ts'

/** Joins a near miss to the kept item whose story it is, if the topic says that the story's places are its own. */
export function inheritStory(desk: Desk, miss: NearMiss): void {
  const relation = relate(miss, desk.known)
  if (relation.kind !== 'copy' || relation.item.dropped) return
  const candidate = desk.context.near?.inherit(miss, relation.item, joinReason(relation.because))
  if (candidate === undefined) return
  if (joinStory(desk, relation.item, candidate, relation.because)) desk.inherited.push(miss.link)
}

/** Adds an article of another outlet to the story of an item; false if it waits for room. */
export function joinStory(desk: Desk, before: Item, candidate: Candidate, reason: Reason): boolean {
  const { item } = candidate
  // A story that was dropped comes back in the words of the outlet that is kept.
  const takesOver = before.dropped === true || (isSearch(desk, before) && !isSearch(desk, item))
  const joining = { because: joinReason(reason), outlet: outletName(desk, item), ownOutlet: outletName(desk, before) }
  let after = joinedBy(before, item, joining)
  if (takesOver) after = ledBy(before, candidate, nextInstant(desk), joining)
  return putJoined(desk, before, after, item)
}

/** Takes the same article from another source: the outlet at whose address it is leads, the other is named too. */
export function shareArticle(desk: Desk, before: Item, candidate: Candidate): void {
  const { item } = candidate
  // The article is part of a story whose lead has another address.
  if (!isHomeOf(before.link, item.link)) {
    joinStory(desk, before, candidate, { rule: SAME_ADDRESS })
    return
  }
  const isOwn = isHome(desk, item.source, item.link)
  const isLedByOwn = isHome(desk, before.source, before.link)
  const outlet = desk.context.sources.get(item.source)?.name ?? item.source
  const ownOutlet = desk.context.sources.get(before.source)?.name ?? before.source
  const joining = { because: joinReason({ rule: SAME_ADDRESS }), outlet, ownOutlet }
  let after = before
  if (isOwn && !isLedByOwn)
    after = withoutGone(desk, ledBy(before, candidate, nextInstant(desk), joining), before.source)
  if (isLedByOwn && !isOwn) after = listedBy(before, item, joining)
  if (after === before) {
    passOver(desk, candidate, before.id)
    return
  }
  putJoined(desk, before, after, item)
}

/** The item without a source that the config no longer has: its owner gave it another id. */
function withoutGone({ context }: Desk, item: Item, source: string): Item {
  if (context.sources.has(source)) return item
  return { ...item, also: item.also.filter((one) => one.source !== source) }
}

function putJoined(desk: Desk, before: Item, after: Item, article: WholeItem): boolean {
  if (!putItem(desk, after, article)) return false
  desk.counts.joined++
  desk.changes.push({ kind: turnOf(before, after) ?? 'joined', item: after.id })
  return true
}

/** Whether an address is on the site of a source. */
export function isHome(desk: Desk, source: string, link: string): boolean {
  const home = desk.context.sources.get(source)?.home
  return home !== undefined && isHomeOf(home, link)
}

/** A source known by its home page may be read through a search; then the item carries the outlet's own name. */
function isSearch(desk: Desk, { source, via }: Pick<Item | WholeItem, 'via' | 'source'>): boolean {
  return via !== undefined || desk.context.sources.get(source)?.search === true
}

function outletName(desk: Desk, { via, source }: Pick<Item | WholeItem, 'via' | 'source'>): string {
  return via?.name ?? desk.context.sources.get(source)?.name ?? source
}

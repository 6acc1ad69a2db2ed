import type { Source } from '../config/schema/schema.ts'
import type { OwnerRule } from '../config/schema/topic-schema.ts'
import { fieldText } from '../field-text.ts'
import type { Evidence, Verdict } from '../model.ts'
import { matchForm, stripAccents } from '../text/fold.ts'
import type { Judged } from './judged.ts'
import { hostOf, isLocalOutlet } from './local-outlet.ts'
import type { Matcher } from './matcher.ts'
import { type Mention, mentionsIn } from './names/mentions.ts'
import { scan } from './names/phrase-trie.ts'
import { mayName } from './names/prefilter.ts'
import { type Reading, type Readings, read, TEXTUAL, type Textual } from './names/reading.ts'
import { firstRuleThatHolds } from './owner-rules.ts'
import { unitOfToday } from './places.ts'
import { scoreEvidence, underShadow } from './score.ts'
import { signInNewsroom } from './wording/newsroom-wording.ts'
import { fromWording } from './wording/wording.ts'

/** The item's source: the newsroom's region counts, and the owner's rules may name it. */
export type Origin = Pick<Source, 'id' | 'region'>

export type ItemVerdict = Verdict & { readonly nearMiss: boolean }

/**
 * Decides whether an item is about the topic's place. The score is the sum of the weights in `because`; the item is
 * kept from the topic's threshold on, unless a rule of the owner decides. Only rules about age need `now`.
 */
export function judge(matcher: Matcher, item: Judged, origin?: Origin, now?: Date): ItemVerdict {
  const { topic } = matcher
  const { because, places, isNamed } = mayNameAny(matcher, item) ? evidenceIn(matcher, item) : NOTHING
  const byOrigin = fromNewsroom(matcher, item, because, isNamed, fromOrigin(matcher, item, origin))
  const isOurs = byOrigin.length === 1
  const all = quoting(item, byOrigin.length === 0 ? because : [...because.filter(isOfNewsrooms(isOurs)), ...byOrigin])
  const score = sumOf(all)
  const kept = score >= topic.threshold
  const nearMiss = !kept && score >= topic.nearMiss
  const judgement = { kept, score, because: all, places: kept ? orWhole(matcher, places) : places, nearMiss }
  if (topic.keep.length + topic.drop.length === 0) return judgement

  const facts = { item, source: origin?.id ?? item.source, places, now }
  const dropping = firstRuleThatHolds(matcher, topic.drop, facts)
  if (dropping) return { ...judgement, ...ruled('drop', dropping, all), kept: false, nearMiss: false }
  const keeping = firstRuleThatHolds(matcher, topic.keep, facts)
  if (!keeping) return judgement
  return { ...judgement, ...ruled('keep', keeping, all), kept: true, nearMiss: false, places: orWhole(matcher, places) }
}

/**
 * The wording of an item that names a place was fitted to the press of the country. Where nothing shows that an article
 * of the province's own press is about elsewhere, the battle is local news too: veterans meet, and the sites are described.
 */
const isOfNewsrooms =
  (isOurs: boolean) =>
  ([rule]: Evidence): boolean =>
    rule !== 'worded-as-elsewhere' && !(isOurs && (rule === 'battle' || rule === 'battle-theme'))

const sumOf = (because: readonly Evidence[]): number => because.reduce((sum, evidence) => sum + evidence[4], 0)

const LONGEST_QUOTE = 100

/** The evidence with its words, where these are of the article's own page: its text is not stored. */
function quoting(item: Judged, because: readonly Evidence[]): readonly Evidence[] {
  if (item.article === undefined) return because
  return because.map((evidence) => {
    const [rule, field, start, end, weight] = evidence
    if (field !== 'text' && field !== 'section' && field !== 'keywords' && field !== 'dateline') return evidence
    return [rule, field, start, end, weight, fieldText(item, field).slice(start, end).slice(0, LONGEST_QUOTE)]
  })
}

type Findings = {
  readonly because: readonly Evidence[]
  readonly places: readonly string[]
  /** Whether a place of ours is named, apart from the newspaper's own name. */
  readonly isNamed: boolean
}
const NONE: readonly Evidence[] = []
const NOTHING: Findings = { because: NONE, places: [], isNamed: false }

/** An item about the whole province names the province. */
const orWhole = ({ about }: Matcher, places: readonly string[]): readonly string[] =>
  places.length > 0 ? places : [about.slug]

function mayNameAny({ prefilter, section }: Matcher, { title, summary, link, categories, article }: Judged): boolean {
  if (mayName(prefilter, title) || mayName(prefilter, summary)) return true
  if (
    article &&
    [article.text, article.section, article.dateline, ...article.keywords].some((text) => mayName(prefilter, text))
  ) {
    return true
  }
  return link.includes(section) || categories.some((category) => mayName(prefilter, category))
}

/** An item's texts as they are read, and every mention of a place of ours in them. */
export function mentionsOf(
  matcher: Matcher,
  item: Judged,
): { readonly readings: Readings; readonly mentions: readonly Mention[] } {
  const isEnglish = item.language === 'en'
  const reading = (field: Textual): Reading => read(matcher, fieldText(item, field), isEnglish)
  const readings: Readings = {
    title: reading('title'),
    summary: reading('summary'),
    category: reading('category'),
    text: reading('text'),
    section: reading('section'),
    keywords: reading('keywords'),
    dateline: reading('dateline'),
  }
  const mentions = underShadow(
    matcher,
    readings,
    TEXTUAL.flatMap((field) => mentionsIn(matcher, field, readings)),
  )
  return { readings, mentions }
}

function evidenceIn(matcher: Matcher, item: Judged): Findings {
  const { readings, mentions } = mentionsOf(matcher, item)
  const byRules = [
    ...scoreEvidence(matcher, readings, mentions),
    ...fromByline(matcher, readings),
    ...fromAddress(matcher, item.link, mentions),
    ...fromRegionalSection(matcher, item, mentions),
  ]
  const because = [...byRules, ...fromWording(matcher, readings, mentions, byRules)]
  const isNamed = mentions.some(({ weight, because: own }) => weight > 0 && !own.some(([rule]) => rule === 'newsroom'))
  return { because, isNamed, places: placesOf(matcher, mentions, isOfToday(matcher, because)) }
}

/** Adds a rule of the owner, which decides at any score: it weighs nothing and comes first. */
function ruled(how: 'keep' | 'drop', rule: OwnerRule, because: readonly Evidence[]): Pick<Verdict, 'because'> {
  return { because: [[`${how}-${rule.name}`, 'source', 0, 0, 0], ...because] }
}

const HEAD_END = /^\)?\s?[-–—:|]/
/** A dateline was already cut at its end. */
const BYLINE_END = { title: HEAD_END, summary: HEAD_END, text: HEAD_END, dateline: /^\)?(?:\s?[-–—:|]|$)/ }

/** "ĐBP - " at the head of items of the province's own press, also where they are copied. */
function fromByline({ topic }: Matcher, readings: Readings): readonly Evidence[] {
  for (const field of ['title', 'summary', 'text', 'dateline'] as const) {
    const { text } = readings[field]
    const from = text.startsWith('(') ? 1 : 0
    const byline = topic.bylines.find(
      (each) => text.startsWith(each, from) && BYLINE_END[field].test(text.slice(from + each.length)),
    )
    if (byline) return [['byline', field, from, from + byline.length, topic.weights.byline]]
  }
  return []
}

/** A section named after the topic's place, or a place's name that is not in title and summary. */
function fromAddress(matcher: Matcher, link: string, mentions: readonly Mention[]): readonly Evidence[] {
  const { about, topic, slugs } = matcher
  for (const prefix of ['/', '/tinh-', '/tin-']) {
    const section = `${prefix}${about.slug}/`
    const at = link.indexOf(section)
    if (at >= 0) return [['section', 'url', at + 1, at + section.length - 1, topic.weights.section]]
  }
  const { trie, meanings } = slugs()
  const hit = scan(trie, link.toLowerCase())[0]
  const [place] = (hit && meanings[hit.phrase]?.places) ?? []
  if (!hit || !place || mentions.some((mention) => mention.place.name === place.name)) return []
  return [['address', 'url', hit.start, hit.end, topic.weights.address]]
}

/** "Địa phương", as a category or in the address: there a name is a place rather than a street or a battle. */
function fromRegionalSection({ topic }: Matcher, item: Judged, mentions: readonly Mention[]): readonly Evidence[] {
  if (!mentions.some(({ weight, isListed }) => weight > 0 && !isListed)) return NONE
  const { regionalSection } = topic.weights
  let start = 0
  for (const category of item.categories) {
    const end = start + category.length
    if (topic.sections.some((section) => matchForm(section) === matchForm(category))) {
      return [['regional-section', 'category', start, end, regionalSection]]
    }
    start = end + ', '.length
  }
  for (const section of topic.sections) {
    const part = `/${stripAccents(section).replaceAll(' ', '-')}/`
    const at = item.link.indexOf(part)
    if (at >= 0) return [['regional-section', 'url', at + 1, at + part.length - 1, regionalSection]]
  }
  return NONE
}

/** Rules that are taken back when a newsroom of the province writes about elsewhere. */
const GIVEN_TO_NEWSROOMS: readonly string[] = ['byline', 'trapped', 'newsroom', 'location']

/**
 * A newsroom of the province writes about the province, unless it names no place of ours and something shows that the
 * article is about elsewhere: that takes back everything its origin gave.
 */
function fromNewsroom(
  matcher: Matcher,
  item: Judged,
  because: readonly Evidence[],
  isNamed: boolean,
  byOrigin: readonly Evidence[],
): readonly Evidence[] {
  if (byOrigin.length === 0 || isNamed) return byOrigin
  const sign = signInNewsroom(matcher, item, read(matcher, item.title), read(matcher, item.summary))
  if (!sign) return byOrigin
  const given = [...byOrigin, ...because.filter(([rule]) => GIVEN_TO_NEWSROOMS.includes(rule))]
  return [...byOrigin, [...sign, -given.reduce((sum, each) => sum + each[4], 0)]]
}

function fromOrigin(
  { topic, localHosts }: Matcher,
  { link, via }: Judged,
  origin: Origin | undefined,
): readonly Evidence[] {
  const { localSource, localOutlet } = topic.weights
  if (origin?.region === 'local') return [['local-source', 'source', 0, origin.id.length, localSource]]
  if (via)
    return via.url !== undefined && isLocalOutlet(localHosts(), via.url)
      ? [['local-outlet', 'source', 0, via.name.length, localOutlet]]
      : NONE
  if (!isLocalOutlet(localHosts(), link)) return NONE
  const start = link.indexOf('//') + 2
  return [['local-outlet', 'url', start, start + hostOf(link).length, localOutlet]]
}

/** Whether a sign of today outweighed words of the battle: then a battle site is the place that it was named after. */
const isOfToday = ({ topic }: Matcher, because: readonly Evidence[]): boolean =>
  because.some(([rule]) => topic.signals.some((signal) => signal.outweighs && signal.rule === rule))

/** The battlefield of 1954, its sites as a whole, the newspaper, and a village that only shares a commune's name. */
const NO_PLACE: readonly string[] = ['battle', 'site', 'newsroom', 'village']

/**
 * The places that an item is about: those it names outside lists, as units of today, without those mentioned only as a
 * distance. If a text says "Mường Nhé" once and "huyện Mường Nhé" elsewhere, both mean the district.
 */
function placesOf(matcher: Matcher, mentions: readonly Mention[], isToday: boolean): readonly string[] {
  const all = mentions.filter(({ place, isListed, weight, because }) => {
    if (place === matcher.about || isListed) return false
    if (isToday && place.kind === 'landmark' && because.some(([rule]) => rule === 'battle')) return true
    return weight > 0 && !because.some(([rule]) => NO_PLACE.includes(rule))
  })
  // A long text names places in passing: they count only if nothing shorter names one.
  const shorter = all.filter(({ field }) => field !== 'text')
  const named = shorter.length > 0 ? shorter : all
  const reached = named.filter(({ because }) => !because.some(([rule]) => rule === 'distance'))
  const meant = reached.length > 0 ? reached : named
  const settled = new Map(meant.filter(({ hasUnitWord }) => hasUnitWord).map(({ place }) => [place.name, place]))
  const places = meant.map(({ place, hasUnitWord }) => (hasUnitWord ? place : (settled.get(place.name) ?? place)))
  return [...new Set(places.map((place) => unitOfToday(place, matcher.bySlug).slug))]
}

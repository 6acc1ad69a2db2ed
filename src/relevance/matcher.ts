import type { Place, Topic } from '../config/schema/topic-schema.ts'
import { newsroomKinds } from '../config/topic/newsroom-kinds.ts'
import { newsroomWeights } from '../config/topic/newsroom-weights.ts'
import { wordKinds } from '../config/topic/word-kinds.ts'
import { wordWeights } from '../config/topic/word-weights.ts'
import { matchForm, stripAccents } from '../text/fold.ts'
import { longHash8 } from '../text/hash.ts'
import { buildLocalHosts, type LocalHosts } from './local-outlet.ts'
import { buildPhraseTrie, type PhraseTrie } from './names/phrase-trie.ts'
import { addressNames, type Meaning, type Phrases, phrasesOf, prefilterNames } from './names/phrases.ts'
import { buildPrefilter, type Prefilter } from './names/prefilter.ts'
import { buildNewsroomWords, type NewsroomWords } from './newsroom-words.ts'
import { readWeights, type WordWeights } from './wording/weights.ts'
import { readWordKinds, type WordKinds } from './wording/word-kinds.ts'

/** Must go up with every change after which the same topic and gazetteer give another verdict. */
const MATCHER_VERSION = 6

export type Lexicon = { readonly trie: PhraseTrie; readonly meanings: readonly Meaning[] }

export type Matcher = {
  readonly topic: Topic
  readonly about: Place
  readonly bySlug: ReadonlyMap<string, Place>
  /** Digest of topic, gazetteer and this code: stored verdicts name it. */
  readonly version: string
  /** The end of an address's section named after the topic: "dien-bien/". */
  readonly section: string
  /** Rules out most texts at once, because they name nothing. */
  readonly prefilter: Prefilter
  /** For text with Vietnamese accents. */
  readonly accented: () => Lexicon
  /** For text without any, where Điện Biên and "diễn biến" look alike. */
  readonly plain: () => Lexicon
  /** For addresses: only names that are unmistakable without accents and capitals. */
  readonly slugs: () => Lexicon
  readonly localHosts: () => LocalHosts
  /** Used only for items of the province's own press. */
  readonly newsroom: () => NewsroomWords
  /** Used only for items that name a place of ours. */
  readonly wording: () => WordWeights
  readonly wordKinds: () => WordKinds
  readonly newsroomWording: () => WordWeights
  readonly newsroomKinds: () => WordKinds
}

/**
 * Builds the tables for judging, in a few milliseconds; those for rare items on first use. Expects a topic and
 * gazetteer that passed checkTopic and checkGazetteer.
 */
export function buildMatcher(topic: Topic, gazetteer: readonly Place[]): Matcher {
  const bySlug = new Map(gazetteer.map((place) => [place.slug, place]))
  const about = bySlug.get(topic.about)
  if (!about) throw new Error(`topic.about names no place of the gazetteer: ${topic.about}`)
  return {
    topic,
    about,
    bySlug,
    version: versionOf(topic, gazetteer),
    section: `${about.slug}/`,
    prefilter: buildPrefilter(prefilterNames(gazetteer), topic.bylines.map(matchForm)),
    accented: once(() => lexicon(phrasesOf(topic, gazetteer, about), matchForm)),
    plain: once(() => lexicon(phrasesOf(topic, gazetteer, about), stripAccents)),
    slugs: once(() => lexicon(addressNames(gazetteer, about), stripAccents)),
    localHosts: once(() => buildLocalHosts(topic)),
    newsroom: once(() => buildNewsroomWords(topic.newsroom)),
    wording: once(() => readWeights(wordWeights)),
    wordKinds: once(() => readWordKinds(wordKinds)),
    newsroomWording: once(() => readWeights(newsroomWeights)),
    newsroomKinds: once(() => readWordKinds(newsroomKinds)),
  }
}

/**
 * The matcher of another topic over the same gazetteer. Shares the tries if both look for the same words, as when
 * weights, threshold or the owner's rules changed: building them costs milliseconds.
 */
export function retuned(matcher: Matcher, topic: Topic, gazetteer: readonly Place[]): Matcher {
  if (wordsOf(matcher.topic) !== wordsOf(topic)) return buildMatcher(topic, gazetteer)
  return {
    ...matcher,
    topic,
    version: versionOf(topic, gazetteer),
    localHosts: once(() => buildLocalHosts(topic)),
    newsroom: once(() => buildNewsroomWords(topic.newsroom)),
  }
}

/** The parts of a topic from which the tries and the prefilter are built. */
function wordsOf({ about, bylines, contexts, signals, decoys }: Topic): string {
  return JSON.stringify([about, bylines, ...[contexts, signals, decoys].map((part) => part.map(({ words }) => words))])
}

/** Identifies everything that decides a verdict, the fitted points where they count. */
function versionOf(topic: Topic, gazetteer: readonly Place[]): string {
  const fitted = topic.weights.wording === 0 ? [] : [wordWeights, newsroomWeights, wordKinds, newsroomKinds]
  return longHash8(JSON.stringify([MATCHER_VERSION, topic, gazetteer, fitted]))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Folds all phrases at once, which is ten times faster than one by one; equal ones merge their meanings when met. */
function lexicon(phrases: readonly Phrases[], fold: (text: string) => string): Lexicon {
  const all: string[] = []
  const meanings: Meaning[] = []
  for (const { words, meaning } of phrases) {
    for (const word of words) {
      all.push(word)
      meanings.push(meaning)
    }
  }
  const folded = fold(all.join('\n')).split('\n')
  const gather = (number: number, again: number): void => {
    const [known, added] = [meanings[number], meanings[again]]
    if (known && added) meanings[number] = both(known, added)
  }
  return { trie: buildPhraseTrie(folded, gather), meanings }
}

/** A name that is also ours stays ours, and a province's name is the province; otherwise both meanings hold. */
function both(known: Meaning, added: Meaning): Meaning {
  const { elsewhere } = added
  if (elsewhere && (known.places.length > 0 || (known.elsewhere?.isProvince && !elsewhere.isProvince))) return known
  return {
    places: [...known.places, ...added.places],
    written: known.written ?? added.written,
    elsewhere: elsewhere ?? known.elsewhere,
    unitBefore: added.unitBefore ?? known.unitBefore,
    unitAfter: added.unitAfter ?? known.unitAfter,
    contexts: [...known.contexts, ...added.contexts],
    signals: [...known.signals, ...added.signals],
    decoy: added.decoy ?? known.decoy,
    isFamilyName: added.isFamilyName ?? known.isFamilyName,
  }
}

import * as v from 'valibot'
import { described } from './described.ts'
import { slug, text } from './fields.ts'

/**
 * The shapes for tuning the filter. Places belong to the gazetteer, which is part of the build; everything in a topic
 * may be overridden at run time.
 */
const words = v.pipe(v.array(text), v.minLength(1, 'must name at least one word or phrase'))
const slugs = v.pipe(v.array(slug), v.minLength(1, 'must name at least one'))
const weight = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(-100), v.maxValue(100))
const reward = v.pipe(weight, v.minValue(0, 'must not be negative'))
const penalty = v.pipe(weight, v.maxValue(0, 'must not be positive'))
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0), v.maxValue(50))

/**
 * Other meanings of a name, against which the words around it are checked: a street in other cities, the battle of
 * 1954, a company, or an ordinary word, festival or person's name.
 */
const TrapSchema = v.picklist(['street', 'battle', 'brand', 'word'])

const PlaceSchema = v.strictObject({
  /** Used in stored items and in `?place=`: never change it, never use it again for another place. */
  slug,
  name: text,
  kind: v.picklist([
    'province',
    'city',
    'town',
    'district',
    'ward',
    'township',
    'commune',
    'village',
    'landmark',
    'festival',
    'people',
  ]),
  parent: v.optional(
    described(
      'The unit that contains it: the province; for communes the former district; for landmarks the unit of today.',
      slug,
    ),
  ),
  today: v.optional(
    described(
      'Only for a unit that was abolished: the units of today that it became part of, or that cover it.',
      slugs,
    ),
  ),
  aliases: v.optional(described('Other spellings and abbreviations met in print.', words)),
  ambiguous: v.optional(
    described('Other provinces that have, or had, a unit of this name: then the name alone proves nothing.', words),
  ),
  ambiguousPlain: v.optional(described('The same for the name written without accents.', words)),
  traps: v.optional(v.array(TrapSchema)),
})

export const GazetteerSchema = v.pipe(v.array(PlaceSchema), v.minLength(1, 'must have at least one place'))

/** The weight of a name, by its field. */
const FieldWeightsSchema = v.strictObject({
  title: reward,
  summary: reward,
  category: reward,
  text: described("The article's own first paragraphs, where they were read.", reward),
  section: reward,
  keywords: reward,
  dateline: described('"Điện Biên, ngày …" or the like before the first sentence.', reward),
})

/**
 * The names that a rule applies to: all, the topic's own, those that need company, units below it, landmarks, or those
 * with a trap.
 */
const AudienceSchema = v.picklist(['any', 'about', 'weak', 'unit', 'landmark', ...TrapSchema.options])

const TextSchema = v.picklist(['title', 'summary', 'category', 'text', 'section', 'keywords', 'dateline'])

/**
 * Words that change the weight of a name beside them. `before` and `after` allow at most `within` words in between, and
 * never look beyond the end of a sentence.
 */
const ContextSchema = v.strictObject({
  rule: described('Shown in every explanation; several contexts may share one.', slug),
  side: v.picklist(['before', 'after']),
  within: count,
  bearsOn: v.pipe(v.array(AudienceSchema), v.minLength(1)),
  unlessPlaced: v.optional(
    described('Not if a preposition shows that the place is meant: "công ty … ở Điện Biên".', v.literal(true)),
  ),
  ifElsewhere: v.optional(
    described('Only where the same text says that it happened in another province.', v.literal(true)),
  ),
  fields: v.optional(
    described('Only in these fields; without it in all.', v.pipe(v.array(TextSchema), v.minLength(1))),
  ),
  quoted: v.optional(
    described('Only where the name is in quotation marks that were opened after the word: “…”.', v.literal(true)),
  ),
  weight,
  words,
})

/** Words that count by themselves at any place, once an item names a place of the topic. */
const SignalSchema = v.strictObject({
  rule: slug,
  fields: v.pipe(v.array(TextSchema), v.minLength(1)),
  when: described(
    'always, only while nothing but doubtful mentions speak for the item, only while a list of provinces does, or only where another province is named in direct company.',
    v.picklist(['always', 'doubtful', 'listed', 'accompanied']),
  ),
  bearsOn: described(
    'The names to which it applies, by the best one of the item.',
    v.pipe(v.array(AudienceSchema), v.minLength(1)),
  ),
  outweighs: v.optional(
    described(
      'Rules whose penalties it takes back, unless the title names another province. Such a signal counts only then, or where nothing of the kind spoke.',
      v.pipe(v.array(slug), v.minLength(1)),
    ),
  ),
  weight,
  words,
})

/** Phrases that contain a name and mean something else. The longer phrase wins over the name inside it. */
const DecoySchema = v.strictObject({ rule: slug, weight: penalty, words })

/** The owner's rule. Every condition given must hold; within one condition, any of its entries is enough. */
const OwnerRuleSchema = v.strictObject({
  name: described('Shown in explanations as keep-… or drop-….', slug),
  words: v.optional(
    described(
      'Words or phrases in title or summary, compared as everything else is: case and tone placement do not count.',
      words,
    ),
  ),
  titleWords: v.optional(words),
  places: v.optional(described('Named in the item, or covering a place that is.', slugs)),
  sources: v.optional(slugs),
  categories: v.optional(words),
  urlPrefixes: v.optional(words),
  olderThanDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1, 'must be at least 1 day'))),
})

const WeightsSchema = v.strictObject({
  about: described("The topic's own name.", FieldWeightsSchema),
  unit: described('A unit whose name no other province has.', FieldWeightsSchema),
  landmark: FieldWeightsSchema,
  weak: described('A name that other places have too: it needs other evidence.', FieldWeightsSchema),
  trapped: described(
    'A street and a battle have the name, yet in a headline it is often the city.',
    FieldWeightsSchema,
  ),
  further: described('Each further place named, and the most they may add.', reward),
  furtherMost: reward,
  company: described('A weak name together with other evidence.', reward),
  unitWordUnique: described(
    'A unit word right before or after a weak name, by whether the name is unique among units.',
    reward,
  ),
  unitWordShared: reward,
  elsewhereTitle: described(
    'Places of other provinces, once per field, while only doubtful mentions count for the item.',
    penalty,
  ),
  elsewhereSummary: penalty,
  unknownUnit: described(
    'A unit word with a name that the gazetteer does not know, while only doubtful mentions speak for the item.',
    penalty,
  ),
  falseMention: described(
    'A mention that turned out to be a street, a company, a person …, while only doubtful mentions speak for the item.',
    penalty,
  ),
  shortList: described('The name inside a list of provinces, by the size of the list.', penalty),
  longList: penalty,
  signature: described(`A reader's signature: "(Hải, 35 tuổi, Điện Biên)".`, penalty),
  otherName: described('The name turned out to be a street, a person, a longer name, or a unit elsewhere.', penalty),
  village: described(
    'A village named after its commune: "bản Na Sang 1". It may be any village of that name.',
    penalty,
  ),
  villageAfter: described('The same in English, "Na Son Village", which may lie in any country.', penalty),
  eventElsewhere: described(
    'The title says that it happened in another province, and only another text names one of ours.',
    penalty,
  ),
  otherHeadline: described('The same where the title names another province in passing.', penalty),
  headword: described('A street and a battle have the name, and the title begins with it.', reward),
  origin: described('Where somebody comes from: "27 tuổi, người Điện Biên".', penalty),
  battleShadow: described(
    'A bare name of the topic in a piece about the battle: in its summary, or anywhere if it plays elsewhere.',
    penalty,
  ),
  section: described("The address has the place's name as a section.", reward),
  address: described('The address names a unit that the texts do not.', reward),
  byline: described("The text begins like that of the province's own press.", reward),
  localSource: described(
    "The newsroom is in the province: by the source's region, or by the outlet's host name.",
    reward,
  ),
  localOutlet: reward,
  story: described('It covers a kept story and names no place itself.', reward),
  wording: described(
    'The most points that the wording may add or take, by the signs that were fitted to labelled headlines about Điện Biên; 0 switches it off.',
    reward,
  ),
  regionalSection: described(
    'The section is the one for news of the provinces, and a place of the topic is named.',
    reward,
  ),
})

/** Words that show that an article of the province's own press, which names no place, is about elsewhere. */
const NewsroomSchema = v.strictObject({
  own: described('Words that show that the province is meant: then nothing below counts.', words),
  abroad: described('Countries, people, clubs and bodies of the world, written with their capitals.', words),
  abroadAttributes: described('Words before such a name that make it somebody or something here: "khách Pháp".', words),
  subjects: described('Matters of the whole country or world, in title or lead: leagues, markets, lotteries.', words),
  national: described('Offices of the country: only as the first words of a title.', words),
  innocent: described('Longer phrases that hold one of these words and are something else.', words),
  sections: described('Sections for news from elsewhere, as category or in the address.', words),
})

export const TopicSchema = v.strictObject({
  id: slug,
  about: described("The gazetteer's place that the topic is about.", slug),
  threshold: described('An item is kept from this score on.', reward),
  nearMiss: described('An item below the threshold is remembered as a near miss from this score on.', reward),
  weights: WeightsSchema,
  lists: described(
    'Provinces in a row from which a list counts as short and as long.',
    v.strictObject({ short: count, long: count }),
  ),
  storyLikeness: described(
    'The similarity, 0 to 1, from which an item that names no place gets the places of a kept story.',
    v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  ),
  neighbours: described("Provinces around the topic's: a list of them is news about the region.", v.array(text)),
  bylines: described(
    "Text that the province's own press puts before its items, followed by a dash or colon.",
    v.array(text),
  ),
  sections: described(
    'Sections in which national outlets print news of the provinces, as category or in the address.',
    v.array(text),
  ),
  /** Host names of the province's own press: their articles are about the province, whoever lists them. */
  outlets: v.array(
    v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name, such as "paper.vn"')),
  ),
  offices: described(
    'Hosts of offices of the province: a prefix, then directly a name, then an ending.',
    v.strictObject({ prefixes: v.array(text), names: v.array(text), endings: v.array(text) }),
  ),
  newsroom: NewsroomSchema,
  contexts: v.array(ContextSchema),
  signals: v.array(SignalSchema),
  decoys: v.array(DecoySchema),
  keep: v.array(OwnerRuleSchema),
  drop: v.array(OwnerRuleSchema),
})

export type Place = Readonly<v.InferOutput<typeof PlaceSchema>>
export type Audience = v.InferOutput<typeof AudienceSchema>
export type Context = Readonly<v.InferOutput<typeof ContextSchema>>
export type Signal = Readonly<v.InferOutput<typeof SignalSchema>>
export type Decoy = Readonly<v.InferOutput<typeof DecoySchema>>
export type OwnerRule = Readonly<v.InferOutput<typeof OwnerRuleSchema>>
export type Newsroom = Readonly<v.InferOutput<typeof NewsroomSchema>>
export type Topic = Readonly<v.InferOutput<typeof TopicSchema>>

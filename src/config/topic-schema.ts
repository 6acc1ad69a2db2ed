import * as v from 'valibot'

/**
 * The shapes of what the filter is tuned with. Places belong to the gazetteer, which is part of the build; everything in
 * a topic may be overridden while running.
 */
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'))
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const words = v.pipe(v.array(text), v.minLength(1, 'must name at least one word or phrase'))
const slugs = v.pipe(v.array(slug), v.minLength(1, 'must name at least one'))
const weight = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(-100), v.maxValue(100))
const reward = v.pipe(weight, v.minValue(0, 'must not be negative'))
const penalty = v.pipe(weight, v.maxValue(0, 'must not be positive'))
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0), v.maxValue(50))

/**
 * What else bears the name, and so what the words around it are watched for: a street in other cities, the battle of
 * 1954, a company, or an ordinary word, festival or person's name.
 */
export const TrapSchema = v.picklist(['street', 'battle', 'brand', 'word'])

export const PlaceSchema = v.strictObject({
  /** Stands in stored items and in `?place=`: never change it, never use it again for another place. */
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
  ]),
  /** What it lies in: the province, for communes the former district, for landmarks the unit of today. */
  parent: v.optional(slug),
  /** Only for a unit that is no more: the units of today that it became part of, or that cover it. */
  today: v.optional(slugs),
  /** Other spellings and abbreviations met in print. */
  aliases: v.optional(words),
  /** Provinces elsewhere that have, or had, a unit of this name: then the name alone proves nothing. */
  ambiguous: v.optional(words),
  /** The same for the name written without accents. */
  ambiguousPlain: v.optional(words),
  traps: v.optional(v.array(TrapSchema)),
})

export const GazetteerSchema = v.pipe(v.array(PlaceSchema), v.minLength(1, 'must have at least one place'))

/** What a name is worth, by the field in which it stands. */
const FieldWeightsSchema = v.strictObject({ title: reward, summary: reward, category: reward })

/** Which names a context bears on: all of them, the topic's own, those that need company, or those with a trap. */
const AudienceSchema = v.picklist(['any', 'about', 'weak', ...TrapSchema.options])

/**
 * Words that change what a name beside them is worth. `before` and `after` let at most `within` words stand between,
 * and never look over the end of a sentence.
 */
export const ContextSchema = v.strictObject({
  /** Shown in every explanation; several contexts may share one. */
  rule: slug,
  side: v.picklist(['before', 'after']),
  within: count,
  bearsOn: v.pipe(v.array(AudienceSchema), v.minLength(1)),
  /** Not where a preposition says that the place is meant: "công ty … ở Điện Biên". */
  unlessPlaced: v.optional(v.literal(true)),
  weight,
  words,
})

/** Words that count by themselves wherever they stand, once an item names a place of the topic. */
export const SignalSchema = v.strictObject({
  rule: slug,
  fields: v.pipe(v.array(v.picklist(['title', 'summary', 'category'])), v.minLength(1)),
  /** `always`, only while nothing but doubtful mentions speak for the item, or only while a list of provinces does. */
  when: v.picklist(['always', 'doubtful', 'listed']),
  /** On which names, the best one of the item, it bears. */
  bearsOn: v.pipe(v.array(AudienceSchema), v.minLength(1)),
  weight,
  words,
})

/** Phrases that hold a name and are something else. The longer phrase wins over the name inside it. */
export const DecoySchema = v.strictObject({ rule: slug, weight: penalty, words })

/** The owner's rule. Every condition given must hold; within one condition, any of its entries will do. */
export const OwnerRuleSchema = v.strictObject({
  /** Shown in explanations as `keep-…` or `drop-…`. */
  name: slug,
  /** Words or phrases in title or summary, compared as everything else is: case and tone placement do not count. */
  words: v.optional(words),
  titleWords: v.optional(words),
  /** Named in the item, or covering a place that is. */
  places: v.optional(slugs),
  sources: v.optional(slugs),
  categories: v.optional(words),
  urlPrefixes: v.optional(words),
  olderThanDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1, 'must be at least 1 day'))),
})

export const WeightsSchema = v.strictObject({
  /** The topic's own name. */
  about: FieldWeightsSchema,
  /** A unit whose name no other province has. */
  unit: FieldWeightsSchema,
  landmark: FieldWeightsSchema,
  /** A name that others bear too: it needs company. */
  weak: FieldWeightsSchema,
  /** A street and a battle have the name, yet in a headline it is often the city. */
  trapped: FieldWeightsSchema,
  /** Each further place named, and the most they may add. */
  further: reward,
  furtherMost: reward,
  /** A weak name that other evidence keeps company. */
  company: reward,
  /** A unit word right before or after a weak name, by whether the name is unique among units. */
  unitWordUnique: reward,
  unitWordShared: reward,
  /** Places of other provinces, once a field, while only doubtful mentions speak for the item. */
  elsewhereTitle: penalty,
  elsewhereSummary: penalty,
  /** A unit word with a name that the gazetteer does not know, while only doubtful mentions speak for the item. */
  unknownUnit: penalty,
  /** A mention that turned out to be a street, a company, a person …, while only doubtful mentions speak for the item. */
  falseMention: penalty,
  /** The name inside a list of provinces, by the size of the list. */
  shortList: penalty,
  longList: penalty,
  /** A reader's signature: "(Hải, 35 tuổi, Điện Biên)". */
  signature: penalty,
  /** The name turned out to be a street, a person, a longer name, or a unit elsewhere. */
  otherName: penalty,
  /** Where somebody comes from: "27 tuổi, người Điện Biên". */
  origin: penalty,
  /** A bare name of the topic in a piece about the battle: in its summary, or anywhere if it plays elsewhere. */
  battleShadow: penalty,
  /** The address has the place's name as a section. */
  section: reward,
  /** The address names a unit that the texts do not. */
  address: reward,
  /** The text begins as the province's own press begins. */
  byline: reward,
  /** The newsroom sits in the province: by the source's region, or by the outlet's host name. */
  localSource: reward,
  localOutlet: reward,
})

export const TopicSchema = v.strictObject({
  id: slug,
  /** The gazetteer's place that the topic is about. */
  about: slug,
  /** An item is kept from this score on. */
  threshold: reward,
  /** An item below the threshold is remembered as a near miss from this score on. */
  nearMiss: reward,
  weights: WeightsSchema,
  /** Provinces in a row from which a list counts as short and as long. */
  lists: v.strictObject({ short: count, long: count }),
  /** Provinces around the topic's: a list of them is news about the region. */
  neighbours: v.array(text),
  /** What the province's own press puts before its items, followed by a dash or colon. */
  bylines: v.array(text),
  /** Host names of the province's own press: what they write is about the province, whoever lists it. */
  outlets: v.array(
    v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name, such as "paper.vn"')),
  ),
  contexts: v.array(ContextSchema),
  signals: v.array(SignalSchema),
  decoys: v.array(DecoySchema),
  keep: v.array(OwnerRuleSchema),
  drop: v.array(OwnerRuleSchema),
})

export type Trap = v.InferOutput<typeof TrapSchema>
export type Place = Readonly<v.InferOutput<typeof PlaceSchema>>
export type Audience = v.InferOutput<typeof AudienceSchema>
export type Context = Readonly<v.InferOutput<typeof ContextSchema>>
export type Signal = Readonly<v.InferOutput<typeof SignalSchema>>
export type Decoy = Readonly<v.InferOutput<typeof DecoySchema>>
export type OwnerRule = Readonly<v.InferOutput<typeof OwnerRuleSchema>>
export type Weights = Readonly<v.InferOutput<typeof WeightsSchema>>
export type Topic = Readonly<v.InferOutput<typeof TopicSchema>>

/** Signs that two articles are reports of one event, or the weight of each sign. */
export type EventSigns = {
  /** Shared part of both headlines' words. */
  readonly title: number
  /** The larger share of a headline that is in the other article. */
  readonly within: number
  /** Weight of the heaviest shared word. */
  readonly heaviest: number
  /** Logarithm of how many rare phrases of two words they share (`common-phrases.ts` has the others). */
  readonly phrases: number
  /** Logarithm of the hours between them, and the hours. */
  readonly time: number
  readonly hours: number
  /** 1 if both name one day, as all reports of offices do: then shared words mean less. */
  readonly sameDay: number
  /** The same where both have words of forecasts (`storySigns.weather`): 2 if both have several. */
  readonly forecast: number
  /** How many parts of a day ("chiều 24/7") both name, at most 2. */
  readonly dayParts: number
  /** How many aspects only one of the headlines has (`storySigns.aspects`), squared: two that differ are two articles. */
  readonly aspects: number
  /** 1 if both name provinces, with none in common; and how many only one of them names, the larger number. */
  readonly provinces: number
  readonly otherProvinces: number
  /** Shared part of the words with a capital inside of a sentence, of the article that has fewer. */
  readonly capitals: number
  /** How many longer figures both have, at most 2. */
  readonly figures: number
  /** How many words of police reports both have (`storySigns.police`), at most 2. */
  readonly police: number
}

/** The weight of each sign, found by tests/stories/fit.ts, which writes this file. */
export const sameEvent: { readonly weights: EventSigns; readonly bias: number } = {
  weights: {
    title: 4.17,
    within: 4.17,
    heaviest: 0.506,
    phrases: 1.45,
    time: -0.757,
    hours: -0.0742,
    sameDay: -2.06,
    forecast: 2.01,
    dayParts: 1.84,
    aspects: -0.48,
    provinces: -2.53,
    otherProvinces: -0.804,
    capitals: 1.45,
    figures: 0.934,
    police: 1.15,
  },
  bias: -7.87,
}

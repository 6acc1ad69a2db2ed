/** Signs that two articles are reports of one event, or the weight of each sign. */
export type EventSigns = {
  /** Shared part of both headlines' words. */
  readonly title: number
  /** The larger share of a headline that is in the other article. */
  readonly within: number
  /** Weight of the heaviest shared word. */
  readonly heaviest: number
  /**
   * Logarithm of how many rare phrases of two words they share (`common-phrases.ts` has the others), each divided among
   * the stories of these days that have it.
   */
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
  /** How many posts of this country both name (`posts.ts`), at most 2, and 1 if both name some, with none in common. */
  readonly posts: number
  readonly otherPosts: number
}

/** The weight of each sign, found by tests/stories/fit.ts, which writes this file. */
export const sameEvent: { readonly weights: EventSigns; readonly bias: number } = {
  weights: {
    title: 4.37,
    within: 3.69,
    heaviest: 0.414,
    phrases: 1.87,
    time: -0.69,
    hours: -0.0835,
    sameDay: -2.09,
    forecast: 2.1,
    dayParts: 1.46,
    aspects: -0.461,
    provinces: -2.5,
    otherProvinces: -0.738,
    capitals: 1.74,
    figures: 0.744,
    police: 1.24,
    posts: 1.01,
    otherPosts: -2.79,
  },
  bias: -7.44,
}

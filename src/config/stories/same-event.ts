/** Signs that two articles are reports of one event, or the weight of each sign. */
export type EventSigns = {
  /** Shared part of both headlines' words. */
  readonly title: number
  /** The larger share of a headline that is in the other article. */
  readonly within: number
  /** Logarithm of the weight of the shared words. */
  readonly shared: number
  /** Weight of the heaviest shared word. */
  readonly heaviest: number
  /** Logarithm of how many phrases of two words they share: words that many articles have make phrases that few have. */
  readonly phrases: number
  /** Logarithm of the hours between them, and the hours. */
  readonly time: number
  readonly hours: number
  /** 1 if both name one day, as all reports of offices do: then shared words mean less. */
  readonly sameDay: number
  /** How many aspects only one of the headlines has (`storySigns.aspects`), squared: two that differ are two articles. */
  readonly aspects: number
  /** 1 if both name provinces, with none in common. */
  readonly provinces: number
}

/** The weight of each sign, found by tests/stories/fit.ts, which writes this file. */
export const sameEvent: { readonly weights: EventSigns; readonly bias: number } = {
  weights: {
    title: 3.27,
    within: 4.23,
    shared: 0.815,
    heaviest: 0.819,
    phrases: 1.77,
    time: -1.07,
    hours: -0.0606,
    sameDay: -2.14,
    aspects: -0.824,
    provinces: -2.52,
  },
  bias: -13.2,
}

/** Signs that two articles are reports of one event, or the weight of each sign. */
export type EventSigns = {
  /** Shared part of both headlines' words. */
  readonly title: number
  /** The larger share of a headline that is in the other article. */
  readonly within: number
  /** Logarithm of the weight of the shared words. */
  readonly shared: number
  /** Weight of the three heaviest shared words. */
  readonly heaviest: number
  /** Logarithm of the hours between them, and the hours. */
  readonly time: number
  readonly hours: number
  /** 1 if both name one day, as all reports of offices do: then shared words mean less. */
  readonly sameDay: number
  /** How many aspects only one of the headlines has (`storySigns.aspects`). */
  readonly aspects: number
  /** 1 if both name provinces, with none in common. */
  readonly provinces: number
}

/** The weight of each sign, found by tests/stories/fit.ts, which writes this file. */
export const sameEvent: { readonly weights: EventSigns; readonly bias: number } = {
  weights: {
    title: 2.5,
    within: 3.42,
    shared: 2.42,
    heaviest: 0.091,
    time: -0.976,
    hours: -0.0479,
    sameDay: -1.42,
    aspects: -0.728,
    provinces: -2.49,
  },
  bias: -11.4,
}

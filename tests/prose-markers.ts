/**
 * Words of a dialect that nobody speaks, each with the most that other code has of it in 10,000 words of comments: the
 * highest of Hono, feedsmith, Valibot, workers-oauth-provider, Miniflux, NetNewsWire and reader (November 2026).
 */
export const MARKERS = {
  'stand, stands': { pattern: /\b(?:stands?|stood)\b/gi, most: 0.3 },
  'tell, told': { pattern: /\b(?:tells?|told)\b/gi, most: 1 },
  'is no …': { pattern: /(?<!\b[Tt]here )\b(?:is|are|was|were) no(?:ne)?\b(?! (?:longer|more than)\b)/gi, most: 3 },
  'a sentence from "What"': { pattern: /(?:^|[.!?:] )What\b(?![^.!:]*\?)/g, most: 0.2 },
  besides: { pattern: /\bbesides\b/gi, most: 0.1 },
} as const

/** Words that have no place at all. */
export const RELICS = /\b(?:anew|for ever|whatever|(?<!there )is none|besides|whence)\b/gi

/** How often each marker is in these texts for every 10,000 words of them. */
export function markerRates(texts: readonly string[]): ReadonlyMap<string, number> {
  const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0), 0)
  return new Map(
    Object.entries(MARKERS).map(([name, { pattern }]) => {
      const found = texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)
      return [name, (10_000 * found) / Math.max(words, 1)]
    }),
  )
}

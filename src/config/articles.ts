/** How much of publishers' article pages is read, and which of them lead nowhere. */
export const articleRules = {
  /** Of all hosts together, and of one host, in a tick. */
  mostATick: 8,
  mostAHost: 3,
  /** Between two requests to one host; a longer Crawl-delay counts, and one beyond the second figure waits for another tick. */
  delayMs: 1_000,
  longestDelayMs: 30_000,
  /** No article is started later than this after the first. */
  longestMs: 60_000,
  /** A failure is tried once more; what was read or refused is not asked again. */
  attempts: 2,
  /** Items that wait for their article before they are filed, and for how many ticks. */
  mostHeld: 24,
  ticksHeld: 2,
  /** Articles that wait in all, and for how long a near miss waits. */
  mostQueued: 200,
  /** The same of one source. */
  mostQueuedEach: 50,
  daysQueued: 2,
  /** A page that has not said enough by then is not read further. */
  bytes: 512 * 1024,
  redirects: 3,
  /** From so many characters of text on, a page that has shown the other facts is not read further. */
  enoughText: 1_500,
  /** Above the threshold by no more than this, by one piece of evidence alone, an item is kept by little. */
  weakMargin: 2,
} as const

/** Addresses that lead to an article only by a script: a search engine's own. */
export const unreadableHosts: readonly string[] = ['news.google.com']

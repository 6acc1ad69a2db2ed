/**
 * Names under which one newsroom's pages are or were reachable: old → today's. For telling articles apart only; the
 * link that is served stays as its publisher gave it.
 */
export const hostAliases: Readonly<Record<string, string>> = {
  // The provincial paper under its former names; links of 2023 to 2026 still carry them.
  'baodienbienphu.com.vn': 'baodienbienphu.vn',
  'baodienbienphu.info.vn': 'baodienbienphu.vn',
  // Redirects wholly (July 2026).
  'cand.com.vn': 'cand.vn',
  // Moved (2026).
  'baosonla.org.vn': 'baosonla.vn',
}

/** First labels of a host that choose how a page looks, never which page it is. */
export const presentationHosts: readonly string[] = ['www', 'm', 'mobile', 'amp', 'wap']

/** First labels under which an outlet publishes in another language, with article numbers of its own. */
export const editionHosts: readonly string[] = [
  'e',
  'en',
  'english',
  'news',
  'fr',
  'es',
  'ru',
  'zh',
  'cn',
  'ja',
  'ko',
  'lo',
  'km',
]

/** Second labels under which Vietnam and others register names for the public (VNNIC's list for .vn). */
export const publicSecondLabels: readonly string[] = [
  'com',
  'net',
  'org',
  'edu',
  'gov',
  'info',
  'ac',
  'biz',
  'health',
  'int',
  'name',
  'pro',
  'io',
  'id',
  'ai',
  'co',
  'mil',
]

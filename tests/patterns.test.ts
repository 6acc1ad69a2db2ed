import { globSync, readFileSync } from 'node:fs'
import { check } from 'recheck'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

/**
 * Every regular expression of the Worker before recheck, which looks for texts that make one run for hours. What takes
 * exponential time never passes; what takes a power of the length must stand here, with what keeps its text short.
 */
const SHORT_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'SITE_URL, which the owner sets': [
    'user-agent.ts /\\/+$/',
    'serve/http/http-cache.ts /\\/+$/',
    'poller/websub.ts /\\/+$/',
  ],
  'selectors of the config, which the owner sets': [
    'config/schema/selector.ts /[.#][\\w-]+|\\[[^\\]"\']*(?:(?:"[^"]*"|\'[^\']*\')\\s*)?\\]/g',
    'config/schema/selector.ts /\\s*(,|\\s)\\s*/y',
    'config/schema/selector.ts /^\\s*(.*?)\\s*(?:(?<=^|\\s)@([\\w:-]+)\\s*)?$/',
  ],
  'our own cursor': ['serve/query/cursor.ts /=+$/'],
  'at most 2,000 characters of a link to explain': [
    'serve/why/find-article.ts /(?:^|\\/items\\/)([\\w-]{17})(?:[?#].*)?$/',
  ],
  'a name of the gazetteer': ['relevance/names/reading.ts /\\p{Upper}[^\\s]*$/u'],
  '60 characters before a name': [
    'relevance/names/wording.ts /(?:\\p{Upper}[\\p{Alpha}\\p{Gr_Ext}]*\\s)*\\p{Upper}[\\p{Alpha}\\p{Gr_Ext}]*$/u',
  ],
  'bounded repetitions, so that time grows with the length alone': [
    'parse/sniff.ts /<title[^>]{0,200}>([^<]{0,500})/i',
    'parse/xml/entities.ts /<!ENTITY\\s+([A-Za-z_][\\w.-]{0,60})\\s+(?:"([^"]{0,2000})"|\'([^\']{0,2000})\')\\s*>/g',
    'parse/html/tokenizer.ts /<title[^>]{0,200}>([^<]{0,500})/i',
    'fetch/block-page.ts /errors\\.edgesuite\\.net|Access Denied[\\s\\S]{0,400}Reference(?:&#32;|\\s)*(?:&#35;|#)/',
    'fetch/block-page.ts /Web Page Blocked!?[\\s\\S]{0,600}Attack ID|FortiGuard Intrusion Prevention/i',
  ],
  'an address, which has no line end': ['parse/lists/selected-list.ts /#.*$/'],
  'at most 4,000 characters of a card, a title or an attribute, with one space between words': [
    'parse/lists/card.ts /\\s*(?:Xem tiếp|Đọc tiếp|Xem thêm|Read more|Continue reading)\\b.*$/i',
    'parse/lists/headline.ts /[\\s.…»>:›]+$/',
    'parse/lists/links.ts /\\s*(?:…|\\.{3})$/',
    'poller/articles/with-article.ts /\\s*(?:…|\\.{3,})$/',
    'parse/lists/page-parts.ts /[\\s:»>]+$/',
    'parse/articles/json-ld.ts /[#?].*$/',
    'parse/articles/refusal.ts /^\\s*\\d*\\s*;?\\s*url\\s*=/i',
    'parse/articles/title.ts /\\s+[|–—\\-·•:»/]+\\s+|\\s*[|｜：]\\s*/',
    'parse/articles/headings.ts /[\\s:|–—-]+$/',
    'parse/articles/title.ts /[\\s|–—\\-·•:»/｜：]+$/',
  ],
  'a line of at most 300 characters': [
    'normalise/date/find-date.ts /(?<![\\d/.:-])(?:(\\d{1,2})(?:st|nd|rd|th|[.º])?[ /-](?:de |tháng |thg )?([^\\s\\d,.:;/()|-]{2,12}|\\d{1,2})[.,]?[ /-](?:de |năm |del )?(\\d{4})|([^\\s\\d,.:;/()|-]{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|([^\\s\\d,.:;/()|-]{3,12}), ?(\\d{1,2})\\/(\\d{4})|(\\d{4})\\. ([^\\s\\d,.:;/()|-]{3,12}) (\\d{1,2})\\.)(?!\\d)/gi',
    'normalise/date/find-date.ts /^(?: [^\\s\\d,|:]{3,12}(?= \\d{1,2}:))?(?:[\\s,|•·–-]|\\([^\\d()]{1,4}\\)|lúc|at|um|om|kl\\.?|à|às|a las|alle|ore|klo|pukul|den|der|в|&nbsp;)*\\(?(\\d{1,2})(?:[:hg]|(?=\\.\\d\\d(?: uhr|\\b(?!\\.))))\\.?(\\d{2})(?::(\\d{2}))?(?: ?([ap])\\.?m\\b\\.?| ?(sa|ch)\\b)?(?: ?(?:uhr|h|hs))?(?:,? ?[([]?((?:gmt|utc) ?[+-] ?\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|(?:gmt|utc|jst|kst|cet|cest|edt|est|pdt|pst|cdt|cst|ict|msk|bst|ist)\\b)[)\\]]?)?/i',
    'normalise/date/find-date.ts /(?<![\\d:.])(\\d{1,2})[:hg](\\d{1,2})(?::\\d{2})?(?: ?([ap])\\.?m\\b\\.?| ?(sa|ch)\\b)?(?: uhr)?[\\s,|•·–-]*(?:ngày|on|am)?[\\s,|-]*(?:[^\\s\\d,|:]{2,9}(?: [^\\s\\d,|:]{1,4}| \\d)?[.,]?[\\s,-]*)?(?:ngày )?$/i',
  ],
  'a namespace of at most 100 characters': ['parse/xml/namespaces.ts /[/#]+$/'],
  'a date of at most 120 characters': [
    'normalise/date/calendar-day.ts /(\\d+) ?[년年] ?(\\d+) ?[월月] ?(\\d+) ?[일日]/gu',
    "normalise/date/calendar-day.ts /[\\s,;|·•'()]+|(?<=\\s)-(?=\\s)|^-+|-+$/gu",
    'normalise/date/calendar-day.ts /^[ -]+|[ -]+$/g',
  ],
  'an address of at most 2,000 characters': ['normalise/url.ts /\\.+$/'],
  'a summary or title that was cut to its length': [
    'relevance/wording/newsroom-facts.ts /(?<![\\p{Alpha}\\p{Gr_Ext}])(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị trấn|[Tt]hị xã|[Đđ]ặc khu|[Tt]hành phố|TP\\.?|[Tt]ỉnh) (?!Đoàn|Ủy|Hội)\\p{Upper}[\\p{Lower}\\p{Gr_Ext}]+/u',
    'normalise/summary.ts /[\\s,;:.\\-–—…]+$/',
  ],
  '500 characters of a name': ['normalise/whole-item.ts /(mailto:)?[<([]?[^\\s<>()[\\]]+@[^\\s<>()[\\]]+[>)\\]]?/gi'],
  'a header, or the first 1,024 bytes of a body': [
    'fetch/charset.ts /charset\\s*=\\s*["\']?\\s*([^"\'\\s;]+)/i',
    'fetch/charset.ts /<\\?xml[^>]*?\\sencoding\\s*=\\s*["\']\\s*([^"\'\\s]+)/i',
    'fetch/charset.ts /<meta[^>]*?\\scharset\\s*=\\s*["\']?\\s*([^"\'\\s/>]+)/i',
    'fetch/charset.ts /<meta[^>]*?\\scontent\\s*=\\s*["\'][^"\'>]*?charset\\s*=\\s*([^"\'\\s;>]+)/i',
  ],
}
const short = new Set(Object.values(SHORT_TEXTS).flat())

type Literal = { readonly name: string; readonly pattern: string; readonly flags: string }

/** Those that a text can make slow, and how slow. One after another, or they would use up each other's time. */
async function slowAmong(literals: readonly Literal[]): Promise<readonly { name: string; kind: string }[]> {
  const slow: { name: string; kind: string }[] = []
  for (const { name, pattern, flags } of literals) {
    const found = await check(pattern, flags, { timeout: 90_000 })
    if (found.status === 'safe') continue
    slow.push({ name, kind: found.status === 'vulnerable' ? found.complexity.type : found.status })
  }
  return slow
}

type Node = {
  readonly type?: string
  readonly value?: unknown
  readonly regex?: { readonly pattern: string; readonly flags: string }
}

/** The expressions in a route of Hono, such as "/:file{[a-z]{1,20}}", as the router applies them. */
function patternsOfRoute(route: string): readonly string[] {
  const found: string[] = []
  for (const { index, 0: start } of route.matchAll(/\/:\w+\{/g)) {
    const from = index + start.length
    let depth = 1
    let to = from
    for (; to < route.length && depth > 0; to++) {
      if (route[to] === '{') depth++
      if (route[to] === '}') depth--
    }
    if (depth === 0) found.push(`^${route.slice(from, to - 1)}$`)
  }
  return found
}

/** The regular expressions of a file, in literals and routes, such as "serve/query/cursor.ts /=+$/". */
function literalsIn(path: string): readonly Literal[] {
  const found: Literal[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { regex, value: of } = value as Node
    for (const pattern of typeof of === 'string' ? patternsOfRoute(of) : []) {
      found.push({ pattern, flags: '', name: `${path.replace(/^src\//, '')} route ${pattern}` })
    }
    if (regex) found.push({ ...regex, name: `${path.replace(/^src\//, '')} /${regex.pattern}/${regex.flags}` })
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(parseAst(readFileSync(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' }))
  return found
}

test('expressions in routes are among them', () => {
  expect(patternsOfRoute('/items/:id{[\\w-]{17}}.json/:page{(a+)+}')).toEqual(['^[\\w-]{17}$', '^(a+)+$'])
  const inRoutes = globSync('src/serve/**/*.ts')
    .flatMap(literalsIn)
    .filter(({ name }) => name.includes(' route '))
  expect(inRoutes.length).toBeGreaterThan(0)
})

test('no regular expression of the Worker can be made to run for hours', { timeout: 900_000 }, async () => {
  const paths = globSync('src/**/*.{ts,tsx}').filter((path) => !/^src\/(cli|demo)\//.test(path))
  const literals = new Map(paths.flatMap(literalsIn).map((literal) => [literal.name, literal]))
  expect(literals.size).toBeGreaterThan(200)
  const slow = await slowAmong([...literals.values()])
  expect(slow.filter(({ kind }) => kind !== 'polynomial')).toEqual([])
  expect(slow.map(({ name }) => name).filter((name) => !short.has(name))).toEqual([])
  // One that was repaired, or whose text is now another, leaves the list.
  expect([...short].filter((name) => !literals.has(name))).toEqual([])
})

/** Marks that no letter carries, which only a whole category names. */
const WHOLE_CATEGORIES = ['text/fold.ts /[đĐðÐɖƉ]|\\p{M}/u', 'normalise/date/date.ts /\\p{M}/gu']

test('letters are \\p{Alpha}, \\p{Upper}, \\p{Lower} and \\p{Gr_Ext}: a category costs a starting isolate four times as much', () => {
  const paths = globSync('src/**/*.{ts,tsx}').filter((path) => !/^src\/(cli|demo)\//.test(path))
  const categories = paths.flatMap(literalsIn).filter(({ pattern }) => /\\p\{(?:L[ul]?|M|Cs)\}/.test(pattern))
  expect(categories.map(({ name }) => name).toSorted()).toEqual(WHOLE_CATEGORIES.toSorted())
})

/** Those that are put together from parts, as they come out. */
async function assembled(): Promise<ReadonlyMap<string, RegExp>> {
  const found = new Map<string, RegExp>()
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      const made = new target(pattern, flags)
      const caller = new Error().stack?.split('\n')[2] ?? ''
      if (caller.includes('/src/') && !caller.includes('/node_modules/'))
        found.set(`/${made.source}/${made.flags}`, made)
      return made
    },
  })
  try {
    await import('../src/poller/tick.ts')
    const { parseFeed } = await import('../src/parse/parse-feed.ts')
    const { toWholeItem } = await import('../src/normalise/whole-item.ts')
    const { source } = await import('./samples.ts')
    const { site } = await import('../src/config/site.ts')
    const html = '&lt;script>x&lt;/script>&lt;img src="/a.jpg" width="9">Hà Nội (Báo Mẫu) - Mưa'
    const item = `<item><title>Mưa</title><link>/1</link><description>${html}</description></item>`
    const outcome = parseFeed(`<rss><channel>${item}</channel></rss>`, 'https://daily.example/rss')
    const parsed = outcome.kind === 'parsed' ? outcome.feed.items[0] : undefined
    if (parsed === undefined) throw new Error('the sample was not read')
    toWholeItem(parsed, source({ bylines: ['Báo Mẫu'] }), { now: new Date('2026-11-23T00:00:00Z'), site })
  } finally {
    globalThis.RegExp = Native
  }
  return found
}

test('nor can one that is put together from parts', { timeout: 900_000 }, async () => {
  const made = await assembled()
  expect(made.size).toBeGreaterThan(12)
  const slow = await slowAmong([...made].map(([name, { source, flags }]) => ({ name, pattern: source, flags })))
  expect(slow.filter(({ kind }) => kind !== 'polynomial')).toEqual([])
  // They read titles of at most 300 characters and summaries of at most 500.
  const ofStories = [/bình luận/, /lần thứ/, /khph/, /^\/\[\\s\\-/]
  expect(slow.filter(({ name }) => !ofStories.some((one) => one.test(name)))).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash8 } from '../../src/text/hash.ts'
import { openDesk } from '../poller/desk.ts'
import { source } from '../samples.ts'
import { runs } from './scripts.ts'

/**
 * Each article is one item for good, under its own words, whatever its publisher does to addresses, guids and numbers,
 * one thing between two readings: none is lost, none doubled, none overwritten by another; the neighbours do not notice.
 */

type Article = {
  readonly number: number
  readonly edits: number
  readonly standing: boolean
  /** How often its outlet has moved since it began: other addresses and guids. */
  readonly moves: number
  readonly at: string
}

type Form = (article: Article) => { readonly link: string; readonly guid?: string }

const letters = (number: number) =>
  `bai-viet-${[...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}`
const folders = ({ moves }: Article) => 'moi/'.repeat(moves)
const slug = (one: Article) => `${folders(one)}${letters(one.number)}`

/** What tells an outlet's articles apart, and what seems to. */
const forms: Readonly<Record<string, Form>> = {
  'a number in the address': (one) => ({ link: `/${slug(one)}-${5_112_000 + one.number + 500 * one.moves}.html` }),
  'a month in a folder': (one) => ({ link: `/tin/202611/${slug(one)}` }),
  'a section’s number in a folder': (one) => ({ link: `/tin/104532/${slug(one)}` }),
  'one number for all': (one) => ({ link: `/${slug(one)}-5112299.html` }),
  'one guid for all': (one) => ({ link: `/${slug(one)}`, guid: 'bao' }),
  'a guid, and a slug that follows the headline': (one) => ({
    link: `/${slug(one)}-ban-${'i'.repeat(one.edits + 1)}`,
    guid: `n${one.number}-${one.moves}`,
  }),
  'a guid, on one page of notices': (one) => ({
    link: `/${folders(one)}thong-bao`,
    guid: `n${one.number}-${one.moves}`,
  }),
  'a guid, and anchors': (one) => ({
    link: `/${folders(one)}thong-bao#n${one.number}`,
    guid: `n${one.number}-${one.moves}`,
  }),
  'routes behind a fragment': (one) => ({ link: `/#/tin/${slug(one)}` }),
  'no guid worth the name': (one) => ({ link: `/${slug(one)}`, guid: ['N/A', 'null', '0'][one.edits % 3] ?? '' }),
}

const syllables = 'bac bơm cun dôn gat hip khoe lum mơn ngat nhup phin quet rơm sup tham trun vet xop yên'.split(' ')
function words(seed: string, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const hash = hash8(`${seed} ${index}`)
    return [0, 1, 2].map((at) => syllables[hash.charCodeAt(at) % syllables.length]).join('')
  }).join(' ')
}

const titleOf = (outlet: string, { number, edits }: Article) =>
  `Chuyện ${words(`${outlet} ${number} title`, 5)} ở Sín Thầu, Điện Biên${edits === 0 ? '' : `, bản ${words(`${edits}`, 1)}`}`

const copyTitle = (number: number) => `Đọc báo hộ ${words(`copy ${number}`, 4)} ở Sín Thầu, Điện Biên`

type Event =
  | { readonly kind: 'add' | 'edit' | 'withdraw' | 'list-again'; readonly pick: number }
  /** Every address, guid and date is another one from now on. */
  | { readonly kind: 'migrate' }
  /** The owner corrects the source's address. */
  | { readonly kind: 'correct' }
  | { readonly kind: 'gone' }
  /** The source's address leads to somebody else's site, with that one's news; the second time it is back. */
  | { readonly kind: 'hijack' }
  /** The other outlet lists an article of this one, under words of its own, from now on. */
  | { readonly kind: 'aggregate'; readonly pick: number }
  /** So many days later. */
  | { readonly kind: 'rest'; readonly days: number }

const pick = fc.nat({ max: 9 })
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add'), pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw'), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('list-again'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('migrate') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gone') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hijack') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('aggregate'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rest'), days: fc.integer({ min: 1, max: 9 }) }) },
)

const HOSTS = { a: 'a.wordpress.com', b: 'b.wordpress.com' } as const
type Outlet = keyof typeof HOSTS

const HIJACKER = 'https://hijacker.example/'
const foreign =
  '<item><title>Trúng thưởng lớn ở Sín Thầu, Điện Biên</title><link>https://hijacker.example/1.html</link></item>'

/** Whether an address leads to one article alone, and goes on doing so. Anchors are places on one page. */
function isToldByAddress(form: Form): boolean {
  const article = { number: 1, edits: 0, standing: true, moves: 0, at: '' }
  const addressOf = (one: Article) => form(one).link.replace(/#(?!\/).*/, '')
  const address = addressOf(article)
  return address !== addressOf({ ...article, number: 2 }) && address === addressOf({ ...article, edits: 1 })
}

test('what a publisher does to its addresses loses, doubles and overwrites nothing', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(forms)),
      fc.array(event, { minLength: 1, maxLength: 12 }),
      async (form, events) => void (await tellsEach(forms[form] ?? (() => ({ link: '/' })), events)),
    ),
    runs(200),
  )
})

async function tellsEach(form: Form, events: readonly Event[]): Promise<void> {
  const desk = openDesk()
  let address = 1
  let isGone = false
  let isHijacked = false
  /** Articles of the first outlet that the second one lists too. */
  const aggregated = new Set<number>()
  /** Articles of the first outlet that were read there, each with the number of its moves. */
  const readAtHome = new Set<string>()
  const wasReadAtHome = ({ number, moves }: Article) => readAtHome.has(`${number} ${moves}`)
  const outlets: Record<Outlet, Article[]> = { a: [], b: [] }
  /** The titles under which each article may be stored: an edit of a sealed day is passed over. */
  const titles = new Map<string, Set<string>>()
  const neighbour = { number: 1, edits: 0, standing: true, moves: 0, at: desk.now.toUTCString() }
  outlets.b.push(neighbour)
  note('b', neighbour)
  configure()
  for (const one of events) {
    happen(one)
    await read()
  }
  isGone = false
  isHijacked = false
  outlets.a = outlets.a.map((article) => ({ ...article, standing: true }))
  desk.now = new Date(desk.now.getTime() + 8 * 86_400_000)
  await read()
  check()

  function happen(one: Event): void {
    const all = outlets.a
    const found = 'pick' in one ? all[one.pick % Math.max(1, all.length)] : undefined
    const change = (changes: Partial<Article>) => {
      if (!found) return
      const after = { ...found, ...changes }
      all[found.number - 1] = after
      note('a', after)
    }
    if (one.kind === 'add') {
      const moves = Math.max(0, ...all.map((article) => article.moves))
      const added = { number: all.length + 1, edits: 0, standing: true, moves, at: desk.now.toUTCString() }
      all.push(added)
      note('a', added)
    }
    if (one.kind === 'edit' && found?.standing && !isGone) change({ edits: found.edits + 1 })
    if (one.kind === 'withdraw') change({ standing: false })
    if (one.kind === 'list-again') change({ standing: true })
    if (one.kind === 'migrate' && !isGone && !isHijacked) outlets.a = all.map(moved)
    if (one.kind === 'gone') isGone = !isGone
    if (one.kind === 'hijack') isHijacked = !isHijacked
    if (one.kind === 'aggregate' && found && isToldByAddress(form)) aggregated.add(found.number)
    if (one.kind === 'rest') desk.now = new Date(desk.now.getTime() + one.days * 86_400_000)
    if (one.kind === 'correct') {
      address++
      configure()
    }
  }

  /**
   * If only the other outlet's copy was ever read at an address, nothing leads from it to another address. An article that
   * is not listed keeps its date: alone under a new one, the same words would be the next part of a series.
   */
  function moved(article: Article): Article {
    if (aggregated.has(article.number) && !wasReadAtHome(article)) return article
    return { ...article, moves: article.moves + 1, at: article.standing ? desk.now.toUTCString() : article.at }
  }

  function note(outlet: Outlet, article: Article): void {
    const name = `${outlet} ${article.number}`
    titles.set(name, (titles.get(name) ?? new Set()).add(titleOf(outlet, article)))
  }

  function configure(): void {
    const of = (id: Outlet, path: string) =>
      source({ id, url: `https://${HOSTS[id]}/${path}`, home: `https://${HOSTS[id]}/` })
    desk.configure({ sources: [of('a', `rss-${address}`), of('b', 'rss')] })
    desk.answers[`https://${HOSTS.a}/rss-${address}`] = () => {
      if (isHijacked) return new Response(null, { status: 301, headers: { location: HIJACKER } })
      return isGone ? new Response('', { status: 410 }) : body('a')
    }
    desk.answers[HIJACKER] = () => bodyOf([foreign])
    desk.answers[`https://${HOSTS.b}/rss`] = () => body('b')
  }

  function body(outlet: Outlet): Response {
    const entries = outlets[outlet].filter(({ standing }) => standing).map((article) => entry(outlet, article))
    if (outlet === 'a') return bodyOf(entries)
    const listed = outlets.a.filter((article) => article.standing && aggregated.has(article.number))
    const copies = listed.filter((article) => article.moves === 0 || wasReadAtHome(article)).map(copyOf)
    return bodyOf([...copies, ...entries])
  }

  function bodyOf(entries: readonly string[]): Response {
    return new Response(`<rss version="2.0"><channel><title>Báo</title>${entries.join('')}</channel></rss>`, {
      headers: { 'content-type': 'application/rss+xml' },
    })
  }

  function entry(outlet: Outlet, article: Article): string {
    const { link, guid } = form(article)
    const named = guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`
    const lead = words(`${outlet} ${article.number} lead`, 14)
    return `<item><title>${titleOf(outlet, article)}</title><link>https://${HOSTS[outlet]}${link}</link>${named}<description>${lead}.</description><pubDate>${article.at}</pubDate></item>`
  }

  function copyOf(article: Article): string {
    return `<item><title>${copyTitle(article.number)}</title><link>https://${HOSTS.a}${form(article).link}</link><pubDate>${article.at}</pubDate></item>`
  }

  async function read(): Promise<void> {
    await desk.tick(20, { all: true })
    if (isGone || isHijacked) return
    for (const { number, moves, standing } of outlets.a) if (standing) readAtHome.add(`${number} ${moves}`)
  }

  function check(): void {
    // The stored items reach back further than these histories do.
    const stored = desk.items()
    for (const [name, known] of titles) {
      const copied = copyTitle(Number(name.slice(2)))
      const items = stored.filter(
        ({ source: from, title }) =>
          // An outlet that could not be read before its day was closed finds its article under the other one's words.
          (name.startsWith(from) && known.has(title)) || (name.startsWith('a') && title === copied),
      )
      expect(`${name}: ${items.length} items`).toBe(`${name}: 1 items`)
    }
    // What stood at the address while it led elsewhere may be there, once.
    const strange = stored.filter(({ link }) => link.startsWith(HIJACKER))
    expect(strange.length).toBeLessThanOrEqual(1)
    expect(stored).toHaveLength(titles.size + strange.length)
  }
}

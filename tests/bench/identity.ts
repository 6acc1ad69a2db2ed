/**
 * Measures on recorded outlets whether a key ever names two articles, and whether one article ever gets two, when its
 * address comes by http, with or without www, for phones, as AMP or with tracking.
 * node tests/bench/identity.ts [FILE]
 */
import { builtInConfig } from '../../src/config/config.ts'
import type { KeyKind, WholeItem } from '../../src/model.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { emptyItem } from '../../src/parse/feeds/listed-item.ts'
import { haveSomethingInCommon } from '../../src/stories/common-ground.ts'
import { unsoundKinds } from '../../src/stories/shared-keys.ts'
import { type Outlet, recordedOutlets } from './recorded/outlets.ts'

const FILE = process.argv[2] ?? '../shared/data/replay-dev.ndjson.gz'
const LISTED = 30
const KINDS: readonly KeyKind[] = ['number', 'guid', 'link', 'folder', 'text', 'headline']
const UTC_OFFSET = builtInConfig.site.utcOffset
const NOW = new Date('2027-01-01T00:00:00Z')

const outlets = recordedOutlets(FILE)
if (outlets === undefined) console.log(`no recording at ${FILE}: nothing to measure`)
else measure(outlets)

type Article = { readonly link: string; readonly item: WholeItem }

function measure(recorded: readonly Outlet[]): void {
  const bySource = recorded.map((outlet) => ({ outlet, articles: articlesOf(outlet) }))
  const all = bySource.flatMap(({ articles }) => articles)
  console.log(`${all.length} articles of ${recorded.length} outlets`)
  for (const kind of KINDS) report(kind, all)
  const mains = Map.groupBy(all, ({ item }) => item.key)
  const shared = [...mains.values()].filter((group) => group.length > 1)
  console.log(`main key: ${shared.length} shared by different articles`)
  for (const group of shared.slice(0, 5)) console.log(`  ${group.map(({ link }) => link).join('  ')}`)

  const twice = bySource.flatMap(({ outlet, articles }) =>
    articles.filter(({ link, item }) =>
      variantsOf(link).some((variant) => wholeOf(outlet, variant, item)?.key !== item.key),
    ),
  )
  console.log(
    `articles with two main keys over ${variantsOf('https://b.vn/a').length} variants of their address: ${twice.length}`,
  )
  const bodies = bySource.flatMap(({ outlet, articles }) => bodiesOf(articles).map((body) => ({ outlet, body })))
  const accused = bodies
    .map(({ outlet, body }) => [outlet.source.id, [...unsoundKinds(body, UTC_OFFSET)].join(' ')])
    .filter(([, kinds]) => kinds)
  console.log(`bodies of ${LISTED} with a kind found unsound: ${accused.length} of ${bodies.length}`)
  for (const [id, kinds] of accused.slice(0, 10)) console.log(`  ${id}: ${kinds}`)
  commonness(bodies.map(({ body }) => body))
}

function report(kind: KeyKind, all: readonly Article[]): void {
  const keyed = all.flatMap((article) => {
    const found = article.item.identity.find((one) => one.kind === kind)
    return found === undefined ? [] : [{ ...article, key: found.key }]
  })
  const shared = [...Map.groupBy(keyed, ({ key, item }) => `${item.source} ${key}`).values()].filter(
    ({ length }) => length > 1,
  )
  console.log(`${kind.padEnd(9)} ${keyed.length} articles have one, ${shared.length} shared by different links`)
  for (const group of shared.slice(0, 3)) console.log(`  ${group.map(({ item }) => item.title).join(' | ')}`)
}

function articlesOf(outlet: Outlet): readonly Article[] {
  return outlet.items.flatMap(({ forms: [form] }) => {
    if (form === undefined) return []
    const item = wholeOf(outlet, form.link, form)
    return item === undefined ? [] : [{ link: form.link, item }]
  })
}

function wholeOf({ source }: Outlet, link: string, told: Pick<WholeItem, 'title' | 'summary' | 'published'>) {
  const parsed = {
    ...emptyItem(link),
    link,
    guid: link,
    title: told.title,
    summary: told.summary,
    published: told.published,
  }
  const outcome = toWholeItem(parsed, source, { now: NOW, site: builtInConfig.site })
  return outcome.kind === 'whole' ? outcome.item : undefined
}

function variantsOf(link: string): readonly string[] {
  const bare = link.replace(/^https?:\/\/(www\.)?/, '')
  const tracked = link.includes('?') ? `${link}&utm_source=rss` : `${link}?utm_source=rss&fbclid=x`
  return [
    `http://${bare}`,
    `https://www.${bare}`,
    `https://m.${bare}`,
    `https://amp.${bare}`,
    tracked,
    `${link}#comments`,
  ]
}

function bodiesOf(articles: readonly Article[]): readonly (readonly WholeItem[])[] {
  const items = articles.map(({ item }) => item)
  return Array.from({ length: Math.floor(items.length / LISTED) }, (_, at) =>
    items.slice(at * LISTED, (at + 1) * LISTED),
  )
}

/** How often two different articles of one body would pass for edits of one. */
function commonness(bodies: readonly (readonly WholeItem[])[]): void {
  const passed: (readonly [WholeItem, WholeItem])[] = []
  let pairs = 0
  for (const body of bodies) {
    for (const [at, a] of body.entries()) {
      for (const b of body.slice(at + 1)) {
        pairs++
        if (haveSomethingInCommon(a, b, a.published, UTC_OFFSET)) passed.push([a, b])
      }
    }
  }
  console.log(
    `different articles with something in common: ${passed.length} of ${pairs} pairs (${((100 * passed.length) / pairs).toFixed(2)} %)`,
  )
  for (const [a, b] of passed.filter((_, at) => at % 40 === 0).slice(0, 12)) console.log(`  ${a.title} | ${b.title}`)
}

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { topic } from '../../src/config/topic.ts'
import { judge } from '../../src/relevance/judge.ts'
import type { Judged } from '../../src/relevance/judged.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { tidy } from '../../src/text/fold.ts'
import { newsroomSet, ownSet } from '../relevance/labelled.ts'

/**
 * What the matcher costs while an isolate starts, and how fast items are judged beside the two simplest filters, side by
 * side in one run:
 *
 *     node tests/bench/relevance.ts
 *
 * On a month of recorded items where that lies beside the project (one in three hundred is about the province), and on
 * our own labelled headlines, nearly all of which hold a name. Of headlines of the province's own press, which rarely do,
 * only ours is measured: the others know nothing of where an item comes from.
 */
const ROUNDS = 9
const ITEMS_A_ROUND = 20_000

type Contender = { readonly name: string; readonly keeps: (item: Judged) => boolean }

/** Run in a process of its own: CPU milliseconds of building the matcher, then each of its lexicons, all of it cold. */
const COLD_START = `
const [{ topic }, { gazetteer }, { buildMatcher }] = await Promise.all(
  ['config/topic.ts', 'config/gazetteer.ts', 'relevance/matcher.ts'].map((path) => import(process.argv[1] + path)),
)
const spent = []
const timed = (run) => {
  const from = process.cpuUsage()
  const made = run()
  const { user, system } = process.cpuUsage(from)
  spent.push((user + system) / 1000)
  return made
}
const matcher = timed(() => buildMatcher(topic, gazetteer))
for (const lexicon of ['accented', 'plain', 'slugs']) timed(matcher[lexicon])
console.log(JSON.stringify([spent[0] + spent[1], ...spent]))
`
const COLD_STARTS = 15

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** The median of some processes. CPU includes what the engine's compiler and collector do beside. */
function measureStart(): void {
  const src = new URL('../../src/', import.meta.url).href
  const runs = Array.from({ length: COLD_STARTS }, () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', COLD_START, src], { encoding: 'utf8' })
    return JSON.parse(out) as readonly number[]
  })
  console.log(`CPU of a cold start, median of ${COLD_STARTS} processes:`)
  for (const [index, part] of ['at start-up, both of', '  matcher', '  accented', 'plain', 'slugs'].entries()) {
    const cpu = runs.map((run) => run[index] ?? 0)
    console.log(`  ${part.padEnd(22)} ${median(cpu).toFixed(1)} ms (${Math.min(...cpu).toFixed(1)} at best)`)
  }
}

measureStart()
const matcher = buildMatcher(topic, gazetteer)

const names = gazetteer.flatMap(({ name, aliases = [] }) => [name, ...aliases])
const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
const everyName = new RegExp(escaped, 'i')
const everyNameInLowerCase = new RegExp(escaped.toLowerCase())

const contenders: readonly Contender[] = [
  { name: 'ours', keeps: (item) => judge(matcher, item).kept },
  {
    name: 'lower case, includes "điện biên"',
    keeps: ({ title, summary }) => `${title} ${summary}`.toLowerCase().includes('điện biên'),
  },
  {
    name: `one expression of ${names.length} names`,
    keeps: ({ title, summary }) => everyName.test(`${title} ${summary}`),
  },
  {
    name: 'lower case, the same expression',
    keeps: ({ title, summary }) => everyNameInLowerCase.test(`${title} ${summary}`.toLowerCase()),
  },
]

const itemOf = (title: string, summary: string, link: string): Judged => ({
  title: tidy(title),
  summary: tidy(summary.replace(/<[^>]*>/g, ' ')),
  categories: [],
  link,
})

function recordedItems(): readonly Judged[] {
  const file = new URL('../../../shared/data/replay-dev.ndjson.gz', import.meta.url)
  if (!existsSync(file)) return []
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
  return lines.map((line) => {
    const { title, summary, link } = JSON.parse(line) as { title: string; summary: string; link: string }
    return itemOf(title, summary, link)
  })
}

/** The median of some rounds, in items a second; the contenders take turns so that none has the machine to itself. */
function race(workload: string, items: readonly Judged[]): void {
  const speeds = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  let kept = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, keeps } of contenders) {
      const from = performance.now()
      for (let index = 0; index < ITEMS_A_ROUND; index++) {
        const item = items[(round * ITEMS_A_ROUND + index) % items.length]
        if (item && keeps(item)) kept++
      }
      speeds.get(name)?.push((ITEMS_A_ROUND / (performance.now() - from)) * 1000)
    }
  }
  console.log(`\n${workload}: ${items.length} items, ${kept} kept in all`)
  const ours = median(speeds.get('ours') ?? [])
  for (const [name, values] of speeds) {
    const speed = median(values)
    console.log(
      `  ${name.padEnd(40)} ${Math.round(speed).toLocaleString('en').padStart(10)} items/s  ${(speed / ours).toFixed(2)} of ours`,
    )
  }
}

const recorded = recordedItems()
if (recorded.length > 0) race('a recorded month', recorded)
else console.log('no recorded month beside the project')
race(
  'our own headlines',
  ownSet().map(({ title, summary, url = '' }) => itemOf(title, summary, url)),
)

function measureNewsrooms(): void {
  const items = newsroomSet().map(({ title, summary = '', url = '' }) => itemOf(title, summary, url))
  const spent = Array.from({ length: ROUNDS }, () => {
    const from = process.cpuUsage()
    for (const item of items) judge(matcher, item, { id: 'newsroom', region: 'local' })
    const { user, system } = process.cpuUsage(from)
    return (user + system) / items.length
  })
  console.log(`\nheadlines of newsrooms: ${items.length} items, ${median(spent).toFixed(0)} µs of CPU each`)
}

measureNewsrooms()

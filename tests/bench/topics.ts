import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readProvinces } from '../../src/cli/topic/province-facts.ts'
import { gazetteer as builtInGazetteer } from '../../src/config/gazetteer.ts'
import type { Place } from '../../src/config/schema/topic-schema.ts'
import { topic as builtInTopic } from '../../src/config/topic.ts'
import { judge } from '../../src/relevance/judge.ts'
import type { Judged } from '../../src/relevance/judged.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { matchForm, tidy } from '../../src/text/fold.ts'
import { type Labelled, ownSet, recordedSet } from '../relevance/labelled.ts'
import { type MadeTopic, makeTopic } from '../topics/made-topic.ts'

/**
 * Every province's topic, made from the facts alone, checked, and asked ten headlines by rule; then the labelled
 * headlines of three provinces, and Điện Biên's own beside its hand-made gazetteer:
 *
 *     node tests/bench/topics.ts [--errors] [PROVINCE…]
 */
const { values, positionals } = parseArgs({ options: { errors: { type: 'boolean' } }, allowPositionals: true })
/** The last one is kept unseen: no rule was changed for its errors. */
const LABELLED = ['lao-cai', 'da-nang', 'cao-bang', 'phu-tho']

type Row = Pick<Labelled, 'label' | 'kind' | 'title' | 'summary'> & { readonly url?: string }

/** How many are made at a time: most of it is copying files. */
const AT_ONCE = 4

const provinces = readProvinces()
const chosen = provinces.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const now = new Date()
const began = performance.now()
const made = new Map<string, MadeTopic>()
for (let from = 0; from < chosen.length; from += AT_ONCE) {
  const some = chosen.slice(from, from + AT_ONCE)
  for (const topic of await Promise.all(some.map((own) => makeTopic(provinces, own, now)))) made.set(topic.slug, topic)
}
const seconds = (performance.now() - began) / 1000

console.log(`${'province'.padEnd(14)} places  files KB  matcher ms  smoke  check`)
let right = 0
let asked = 0
for (const topic of made.values()) {
  const wrong = topic.smoke.filter((row) => !isRight(topic, row))
  right += topic.smoke.length - wrong.length
  asked += topic.smoke.length
  const figures = [
    String(topic.gazetteer.length).padStart(6),
    (topic.bytes / 1024).toFixed(0).padStart(8),
    topic.matcherMs.toFixed(1).padStart(10),
    `${topic.smoke.length - wrong.length}/${topic.smoke.length}`.padStart(7),
  ]
  console.log(
    `${topic.slug.padEnd(14)} ${figures.join(' ')}  ${topic.problems.length === 0 ? 'good' : topic.problems[0]}`,
  )
  for (const row of wrong) console.log(`  ${lineOf(topic, row)}`)
}
console.log(`${made.size} written, staged, checked and built in ${seconds.toFixed(1)} s; smoke ${right} of ${asked}\n`)

console.log(`${'labelled'.padEnd(28)} items  P      R      F1`)
for (const slug of LABELLED) {
  const topic = made.get(slug)
  if (topic) score(slug, topic, labelledOf(slug))
}
const dienBien = made.get('dien-bien')
if (dienBien) {
  const matcher = buildMatcher(builtInTopic, builtInGazetteer)
  const byHand = { ...dienBien, judge: (item: Judged) => judge(matcher, item) }
  for (const [name, rows] of [
    ['own set', ownSet()],
    ['recorded set', recordedSet() ?? []],
  ] as const) {
    if (rows.length === 0) continue
    score(`dien-bien made, ${name}`, dienBien, rows)
    score(`dien-bien by hand, ${name}`, byHand, rows)
  }
  compare('by hand and not made', builtInGazetteer, dienBien.gazetteer)
  compare('made and not by hand', dienBien.gazetteer, builtInGazetteer)
}

/** Names that one gazetteer has and the other has not, in any writing, by kind. */
function compare(what: string, of: readonly Place[], other: readonly Place[]): void {
  const known = new Set(other.flatMap(namesOf))
  const lacking = of.flatMap((place) => namesOf(place).flatMap((name) => (known.has(name) ? [] : [[place.kind, name]])))
  const kinds = Map.groupBy(lacking, ([kind]) => kind)
  const counts = [...kinds].map(([kind, names]) => `${names.length} ${kind}`).join(', ')
  console.log(`\n${what}: ${lacking.length} names (${counts})`)
  if (values.errors === true) console.log(`  ${lacking.map(([, name]) => name).join(', ')}`)
}

function namesOf({ name, aliases = [] }: Place): string[] {
  return [name, ...aliases].map((each) => matchForm(tidy(each)))
}

function labelledOf(slug: string): readonly Row[] {
  const text = readFileSync(new URL(`../topics/headlines/${slug}.jsonl`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

function score(name: string, topic: MadeTopic, rows: readonly Row[]): void {
  const kept = rows.filter((row) => isRight(topic, row) === (row.label === 1))
  const tp = kept.filter(({ label }) => label === 1).length
  const wanted = rows.filter(({ label }) => label === 1).length
  const [p, r, f1] = [tp / kept.length, tp / wanted, (2 * tp) / (kept.length + wanted)]
  console.log(
    `${name.padEnd(28)} ${String(rows.length).padStart(5)}  ${[p, r, f1].map((x) => x.toFixed(3)).join('  ')}`,
  )
  if (values.errors !== true) return
  for (const row of rows) if (!isRight(topic, row)) console.log(`  ${lineOf(topic, row)}`)
}

function judged(topic: MadeTopic, { title, summary, url = '' }: Row) {
  return topic.judge({ title: tidy(title), summary: tidy(summary), categories: [], link: url })
}

function isRight(topic: MadeTopic, row: Row): boolean {
  return judged(topic, row).kept === (row.label === 1)
}

function lineOf(topic: MadeTopic, row: Row): string {
  const { score, because } = judged(topic, row)
  const why = because.map(([rule, , , , weight]) => `${rule} ${weight}`).join(', ')
  return `${row.label === 1 ? 'missed' : 'let in'} ${score}  ${row.kind}: ${row.title} | ${row.summary}  [${why}]`
}

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readProvinces } from '../../src/cli/topic/province-facts.ts'
import { tidy } from '../../src/text/fold.ts'
import { type Labelled, ownSet, recordedSet } from '../relevance/labelled.ts'
import { type MadeTopic, makeTopic } from '../topics/made-topic.ts'

/**
 * Every province's topic, made from the facts alone, checked, and asked ten headlines by rule; then the labelled
 * headlines of three provinces, and Điện Biên's own beside its hand-made gazetteer:
 *
 *     node tests/bench/topics.ts [--errors] [PROVINCE…]
 */
const { values, positionals } = parseArgs({ options: { errors: { type: 'boolean' } }, allowPositionals: true })
const LABELLED = ['lao-cai', 'da-nang', 'cao-bang']

type Row = Pick<Labelled, 'label' | 'kind' | 'title' | 'summary'> & { readonly url?: string }

const provinces = readProvinces()
const now = new Date()
const made = new Map<string, MadeTopic>()
const began = performance.now()
let right = 0
let asked = 0
console.log(`${'province'.padEnd(14)} places  files KB  smoke  ms   check`)
for (const own of provinces) {
  if (positionals.length > 0 && !positionals.includes(own.name)) continue
  const from = performance.now()
  const topic = await makeTopic(provinces, own, now)
  made.set(topic.slug, topic)
  const wrong = topic.smoke.filter((row) => !isRight(topic, row))
  right += topic.smoke.length - wrong.length
  asked += topic.smoke.length
  const figures = [
    String(topic.gazetteer.length).padStart(6),
    (topic.bytes / 1024).toFixed(0).padStart(8),
    `${topic.smoke.length - wrong.length}/${topic.smoke.length}`.padStart(6),
    (performance.now() - from).toFixed(0).padStart(4),
  ]
  console.log(`${own.name.padEnd(14)} ${figures.join(' ')}  ${topic.problems.length === 0 ? 'good' : topic.problems[0]}`)
  for (const row of wrong) console.log(`  ${lineOf(topic, row)}`)
}
console.log(`${made.size} made in ${((performance.now() - began) / 1000).toFixed(1)} s; smoke ${right} of ${asked}\n`)

console.log(`${'labelled'.padEnd(28)} items  P      R      F1`)
for (const slug of LABELLED) {
  const topic = made.get(slug)
  if (topic) score(slug, topic, labelledOf(slug))
}
const dienBien = made.get('dien-bien')
if (dienBien) {
  score('dien-bien, own set', dienBien, ownSet())
  const recorded = recordedSet()
  if (recorded) score('dien-bien, recorded set', dienBien, recorded)
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
  console.log(`${name.padEnd(28)} ${String(rows.length).padStart(5)}  ${[p, r, f1].map((x) => x.toFixed(3)).join('  ')}`)
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

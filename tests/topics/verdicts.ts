import { existsSync, readFileSync } from 'node:fs'
import { readProvinces } from '../../src/cli/topic/province-facts.ts'
import { tidy } from '../../src/text/fold.ts'
import { makeTopic } from './made-topic.ts'

/**
 * Writes, stages and asks the topics of the provinces that its arguments name, and prints what came of it as JSON: a
 * process of its own, since a staged engine is another one than the tests'.
 */
export type Verdict = { readonly kind: string; readonly label: 0 | 1; readonly title: string; readonly kept: boolean }
export type Verdicts = {
  readonly slug: string
  readonly problems: readonly string[]
  readonly smoke: readonly Verdict[]
  readonly labelled: readonly Verdict[]
}
type Row = Omit<Verdict, 'kept'> & { readonly summary: string }

const provinces = readProvinces()
const all: Verdicts[] = []
for (const own of provinces.filter(({ name }) => process.argv.includes(name))) {
  const { slug, problems, smoke, judge } = await makeTopic(provinces, own, new Date())
  const judged = (rows: readonly Row[]): Verdict[] =>
    rows.map(({ kind, label, title, summary }) => {
      const { kept } = judge({ title: tidy(title), summary: tidy(summary), categories: [], link: '' })
      return { kind, label, title, kept }
    })
  all.push({ slug, problems, smoke: judged(smoke), labelled: judged(labelledOf(slug)) })
}
console.log(JSON.stringify(all))

function labelledOf(slug: string): readonly Row[] {
  const file = new URL(`headlines/${slug}.jsonl`, import.meta.url)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Row)
}

import { parseArgs, styleText } from 'node:util'
import { gazetteer } from '../config/gazetteer.ts'
import { sources } from '../config/sources.ts'
import { topic } from '../config/topic.ts'
import { fieldText } from '../field-text.ts'
import type { Evidence, Field } from '../model.ts'
import { explain, explainEvidence } from '../relevance/explain.ts'
import { judge } from '../relevance/judge.ts'
import type { Judged } from '../relevance/judged.ts'
import { buildMatcher } from '../relevance/matcher.ts'
import { displayName } from '../relevance/places.ts'
import { tidy } from '../text/fold.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { decisionWord } from './check/headlines.ts'
import { speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'
import { runStaged, takeConfigOption } from './topic/staged-project.ts'

/** Says whether a headline is kept, and why. */
const USAGE = `npm run explain -- "HEADLINE"    whether it is kept, and why
  --summary TEXT       the text under it
  --url ADDRESS        where it is
  --source ID          the source that has it: an id in src/config/sources.ts
  --category NAME      its category there; may be given several times
  --config DIR         another topic: files that replace those at the same path in src/config/`

speakPlainly(USAGE)

const staged = takeConfigOption(process.argv.slice(2))
if (staged) process.exit(await runStaged('explain.ts', staged.config, staged.rest))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    summary: { type: 'string', default: '' },
    url: { type: 'string', default: '' },
    source: { type: 'string' },
    category: { type: 'string', multiple: true, default: [] },
  },
})
const title = tidy(positionals.join(' '))
if (title === '') stop(USAGE, 2)
const source = sources.find(({ id }) => id === values.source)
if (values.source !== undefined && !source) {
  stop(`no source has the id "${values.source}"; there are: ${sources.map(({ id }) => id).join(', ')}`)
}

const item: Judged = withoutUndefined({
  title,
  summary: tidy(values.summary),
  categories: values.category.map(tidy),
  link: values.url,
  source: source?.id,
})
const matcher = buildMatcher(topic, gazetteer)
const judgement = judge(matcher, item, source)

/** The field's text with the words of evidence underlined: green for, red against. */
function underlined(field: Field): string {
  const text = fieldText(item, field)
  const spans = judgement.because.filter((evidence) => evidence[1] === field && evidence[3] > evidence[2])
  const edges = new Set([0, text.length, ...spans.flatMap(([, , start, end]) => [start, end])])
  const inOrder = [...edges].sort((a, b) => a - b)
  return inOrder
    .slice(1)
    .map((end, index) => {
      const start = inOrder[index] ?? 0
      const over = spans.filter((span) => span[2] <= start && span[3] >= end)
      const piece = text.slice(start, end)
      if (over.length === 0) return piece
      return styleText(['underline', over.some((span) => span[4] < 0) ? 'red' : 'green'], piece)
    })
    .join('')
}

function line(evidence: Evidence): string {
  const weight = String(evidence[4]).padStart(4)
  const colour = evidence[4] < 0 ? 'red' : 'green'
  return `  ${styleText(colour, weight)}  ${evidence[0].padEnd(16)} ${evidence[1].padEnd(8)} ${explainEvidence(item, evidence, 'vi')}`
}

const fields = ['title', 'summary', 'category', 'url'] as const
for (const field of fields) if (fieldText(item, field) !== '') console.log(`${field.padEnd(9)} ${underlined(field)}`)
console.log()
for (const evidence of judgement.because) console.log(line(evidence))
const decision = { kept: 'kept', near: 'near miss', dropped: 'dropped' }[decisionWord(judgement)]
const verdict = styleText(['bold', judgement.kept ? 'green' : 'red'], decision)
console.log(`  ${'—'.repeat(4)}\n  ${String(judgement.score).padStart(4)}  of ${topic.threshold} needed: ${verdict}\n`)
if (judgement.places.length > 0) {
  const names = judgement.places.flatMap((slug) => {
    const place = matcher.bySlug.get(slug)
    return place ? [`${displayName(place, 'vi')} [${slug}]`] : []
  })
  console.log(`places    ${names.join(', ')}`)
}
console.log(explain(matcher, item, judgement, 'vi'))
console.log(explain(matcher, item, judgement, 'en'))

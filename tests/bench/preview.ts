import { builtInFor } from '../../src/config/built-in.ts'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { checkOverride } from '../../src/config/schema/load.ts'
import { preview } from '../../src/poller/owner/preview.ts'
import { judge } from '../../src/relevance/judge.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { ownSet } from '../relevance/labelled.ts'

/**
 * What POST /api/config/preview takes in one process, the check of the draft and the JSON of the answer included, over
 * 150 of our own headlines with summaries of 500 characters:
 *
 *     node tests/bench/preview.ts
 */
const ROUNDS = 31
const now = new Date('2026-11-23T03:00:00Z')
const inForce = builtInFor('free')
const matcher = buildMatcher(inForce.topic, gazetteer)
const FILLER =
  ' Đoàn công tác đã đến kiểm tra việc thực hiện các chương trình tại xã Mường Nhé; người dân được hỗ trợ kịp thời.'

const judged = ownSet().map(({ title, summary, url }, number) => {
  const text = `${summary}${FILLER.repeat(5)}`.slice(0, 500)
  const link = url ?? `https://bao.example/tin-${number}.html`
  const item = { title, summary: text, link, categories: [], source: 'nhandan', published: now.toISOString() }
  return { ...item, ...judge(matcher, item, undefined, now) }
})
const items = judged
  .filter(({ kept }) => kept)
  .map((item, number) => {
    const { kept: _, nearMiss: __, ...rest } = item
    const id = `20261123-k${String(number).padStart(7, '0')}`
    const { published: at } = item
    const stored = { id, at, added: at, updated: at, authors: [], language: 'vi', also: [], keys: [] }
    return { ...rest, ...stored, judgedBy: matcher.version }
  })
const nearMisses = judged
  .filter(({ kept }) => !kept)
  .map(({ kept: _, nearMiss: __, places: ___, ...item }, number) => {
    const told = { image: undefined, via: undefined, authors: [], language: 'vi', dated: true, numbered: false }
    const key = `n${String(number).padStart(7, '0')}`
    return { ...item, ...told, key, identity: [], titleKeys: [], seen: item.published, judgedBy: matcher.version }
  })
const recent = { items, nearMisses, sealedDay: '' }

const drafts = {
  'another threshold': { topic: { threshold: 14 } },
  'a threshold that drops all': { topic: { threshold: 99 } },
  'a rule of 60 words': {
    topic: { drop: [{ name: 'many', words: Array.from({ length: 60 }, (_, at) => `từ ${at}`) }] },
  },
  'other words to look for': {
    topic: { decoys: [...inForce.topic.decoys, { ...inForce.topic.decoys[0], words: ['một cụm từ'] }] },
  },
  'fewer sources': { sources: inForce.sources.slice(1) },
}

console.log(`preview, in ms: the first one, and the median of ${ROUNDS}`)
for (const [name, draft] of Object.entries(drafts)) {
  const took = Array.from({ length: ROUNDS }, (_, round) => {
    const from = performance.now()
    // Another text each time, as after an edit.
    const checked = checkOverride(JSON.stringify(draft) + ' '.repeat(round), 'free')
    if (checked.kind === 'bad') throw new Error(`${name}: ${JSON.stringify(checked.problems)}`)
    JSON.stringify(preview(checked.config, inForce, recent, now), null, 2)
    return performance.now() - from
  })
  const median = took.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0
  console.log(`  ${name.padEnd(28)}${(took[0] ?? 0).toFixed(1).padStart(6)}${median.toFixed(1).padStart(7)}`)
}

/**
 * Fits the points of the wording to the labelled headlines, and says how well points that were fitted without one round
 * judge that round. `node tests/relevance/fit/fit.ts` shows it, `node tests/relevance/fit/fit.ts write` writes
 * src/config/topic/word-weights.ts and newsroom-weights.ts too.
 */
import { gazetteer } from '../../../src/config/gazetteer.ts'
import { topic } from '../../../src/config/topic.ts'
import { judge, mentionsOf } from '../../../src/relevance/judge.ts'
import { buildMatcher } from '../../../src/relevance/matcher.ts'
import { read } from '../../../src/relevance/names/reading.ts'
import { newsroomSigns } from '../../../src/relevance/wording/newsroom-wording.ts'
import { signsOf } from '../../../src/relevance/wording/signs.ts'
import { wordingOf } from '../../../src/relevance/wording/wording.ts'
import { tidy } from '../../../src/text/fold.ts'
import { f1, type Labelled, newsroomFiles, newsroomIn, type Own, ownFiles, ownIn } from '../labelled.ts'
import { listed, writeListed } from './listed.ts'
import { type FitOptions, fitModel, leaveOneOut, type Model, rounded, type Signed } from './model.ts'

const OF_THE_PRESS: FitOptions = { ridge: 0.6, logitsAPoint: 0.15, fewest: 4 }
const OF_NEWSROOMS: FitOptions = { ridge: 0.3, logitsAPoint: 0.1, fewest: 2 }

const matcher = buildMatcher({ ...topic, weights: { ...topic.weights, wording: 0 } }, gazetteer)

/** Scores far off would hold the words of a headline for nothing. */
const FARTHEST = { below: -20, above: 10 }

const EVERY = { has: () => true, mayPair: () => true }

/** A headline with its signs; without any if it names nothing of ours. */
function signedOf(file: string, { title, summary, label }: Labelled): Signed {
  const item = { title: tidy(title), summary: tidy(summary), categories: [], link: '' }
  const above = judge(matcher, item).score - topic.threshold
  const score = Math.max(FARTHEST.below, Math.min(FARTHEST.above, above))
  const { readings, mentions } = mentionsOf(matcher, item)
  const wording = wordingOf(matcher, readings, mentions)
  const signs = wording ? signsOf(matcher, wording, () => EVERY) : []
  return { file, label, score, keys: signs.map(({ key }) => key) }
}

function signedOfNewsroom(file: string, { title, summary = '', label }: Own): Signed {
  const signs = newsroomSigns(read(matcher, tidy(title)), read(matcher, tidy(summary)))
  return { file, label, score: 0, keys: signs.map(({ key }) => key) }
}

function show(what: string, rows: readonly Signed[], files: readonly string[], options: FitOptions): Model {
  const fitTo = (some: readonly Signed[]): Model =>
    fitModel(
      some.filter(({ keys }) => keys.length > 0),
      options,
    )
  const rounds = files.filter((file) => file.includes('-round-'))
  const total = { tp: 0, fp: 0, fn: 0 }
  console.info(`${what}: what words alone say that were fitted to everything else`)
  for (const [file, counts] of leaveOneOut(rows, rounds, fitTo)) {
    for (const key of ['tp', 'fp', 'fn'] as const) total[key] += counts[key]
    console.info(`  ${file}: F1 ${f1(counts).toFixed(3)}, ${counts.fn} lost, ${counts.fp} let in`)
  }
  console.info(`  all rounds: F1 ${f1(total).toFixed(3)}`)
  return fitTo(rows)
}

const press = show(
  'the press',
  ownFiles().flatMap((file) => ownIn(file).map((row) => signedOf(file, row))),
  ownFiles(),
  OF_THE_PRESS,
)
const newsrooms = show(
  'newsrooms of the province',
  newsroomFiles().flatMap((file) => newsroomIn(file).map((row) => signedOfNewsroom(file, row))),
  newsroomFiles(),
  OF_NEWSROOMS,
)
for (const [name, model, step, least] of [
  ['word-weights', press, 0.25, 0.75],
  ['newsroom-weights', newsrooms, 0.5, 0.5],
] as const) {
  const { bias, points } = rounded(model, step, least)
  console.info(`${name}: ${points.size} signs`)
  if (process.argv[2] === 'write') {
    writeListed(new URL(`../../../src/config/topic/${name}.ts`, import.meta.url), listed(bias, points))
  }
}

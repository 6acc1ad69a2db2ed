/**
 * Fits the points of the wording to the labelled headlines, and says how well points that were fitted without one round
 * judge that round. From round 13 on, each round is by a writer of its own. `node tests/relevance/fit/fit.ts` shows it,
 * `node tests/relevance/fit/fit.ts write` writes src/config/topic/word-weights.ts and newsroom-weights.ts too; one of
 * the two if its name follows.
 */
import { topic } from '../../../src/config/topic.ts'
import { SURELY_ELSEWHERE } from '../../../src/relevance/wording/newsroom-wording.ts'
import { type Counts, f1, GAPS_OF_NEWSROOMS, newsroomFiles, newsroomIn, ownFiles, ownIn } from '../labelled.ts'
import { listed, writeListed } from './listed.ts'
import { type FitOptions, fitModel, type Model, pointsOf, type Signed } from './model.ts'
import { signedOf, signedOfNewsroom } from './signed.ts'

const OF_THE_PRESS: FitOptions = { ridge: 3, logitsAPoint: 0.07, fewest: 3, most: 3600, step: 1, caution: 4 }
const OF_NEWSROOMS: FitOptions = { ridge: 1, logitsAPoint: 0.1, fewest: 4, most: 1200, step: 0.5, caution: 6.5 }

const most = topic.weights.wording

/** As the judge does: no more points than the most, and none where the rules are surer than that. */
function keepsOfPress(model: Model, row: Signed): boolean {
  const { score, keys } = row
  if (keys.length === 0 || score >= most || score < -most) return score >= 0
  return score + Math.max(-most, Math.min(most, Math.round(pointsOf(model, row)))) >= 0
}

/** As the judge does where a newsroom's article names no place of ours. */
const keepsOfNewsroom = (model: Model, row: Signed): boolean =>
  row.keys.length === 0 || pointsOf(model, row) > SURELY_ELSEWHERE

type Keeps = (model: Model, row: Signed) => boolean

function count(model: Model, rows: readonly Signed[], keeps: Keeps): Counts {
  const counts = { tp: 0, fp: 0, fn: 0 }
  for (const row of rows) {
    const kept = keeps(model, row)
    if (kept) counts[row.label === 1 ? 'tp' : 'fp']++
    else if (row.label === 1) counts.fn++
  }
  return counts
}

const said = (counts: Counts): string =>
  `F1 ${f1(counts).toFixed(3)}, ${counts.fn} of ${counts.tp + counts.fn} lost, ${counts.fp} let in`

function show(
  what: string,
  rows: readonly Signed[],
  files: readonly string[],
  options: FitOptions,
  keeps: Keeps,
): Model {
  const named = rows.filter(({ keys }) => keys.length > 0)
  const total = { tp: 0, fp: 0, fn: 0 }
  console.info(`${what}: how points judge a round that were fitted to everything else`)
  for (const file of files.filter((each) => each.includes('-round-'))) {
    const model = fitModel(
      named.filter((row) => row.file !== file),
      options,
    )
    const counts = count(
      model,
      rows.filter((row) => row.file === file),
      keeps,
    )
    for (const key of ['tp', 'fp', 'fn'] as const) total[key] += counts[key]
    console.info(`  ${file}: ${said(counts)}`)
  }
  console.info(`  all rounds: ${said(total)}`)
  return fitModel(named, options)
}

type Fit = { readonly name: string; readonly run: () => Model }

const fits: readonly Fit[] = [
  {
    name: 'word-weights',
    run: () =>
      show(
        'the press',
        ownFiles().flatMap((file) => ownIn(file).map((row) => signedOf(file, row))),
        ownFiles(),
        OF_THE_PRESS,
        keepsOfPress,
      ),
  },
  {
    name: 'newsroom-weights',
    run: () =>
      show(
        'newsrooms of the province',
        [...newsroomFiles(), GAPS_OF_NEWSROOMS].flatMap((file) =>
          newsroomIn(file).map((row) => signedOfNewsroom(file, row)),
        ),
        newsroomFiles(),
        OF_NEWSROOMS,
        keepsOfNewsroom,
      ),
  },
]

const asked = process.argv.slice(2).filter((word) => word !== 'write')
for (const { name, run } of fits.filter((each) => asked.length === 0 || asked.includes(each.name))) {
  const { bias, points } = run()
  console.info(`${name}: ${points.size} signs`)
  if (process.argv.includes('write')) {
    writeListed(new URL(`../../../src/config/topic/${name}.ts`, import.meta.url), listed(bias, points))
  }
}

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { makeGazetteer } from '../../src/cli/topic/make-gazetteer.ts'
import type { Province } from '../../src/cli/topic/province-facts.ts'
import { type SmokeHeadline, smokeHeadlines } from '../../src/cli/topic/smoke.ts'
import { stageProject } from '../../src/cli/topic/staged-project.ts'
import { topicFiles } from '../../src/cli/topic/topic-files.ts'
import type { Place, Topic } from '../../src/config/schema/topic-schema.ts'
import type { ItemVerdict } from '../../src/relevance/judge.ts'
import type { Judged } from '../../src/relevance/judged.ts'
import { slugOf } from '../../src/text/slug.ts'

/** A topic folder that was written and read back through a staged project, as the demo and a deploy do. */
export type MadeTopic = {
  readonly slug: string
  readonly gazetteer: readonly Place[]
  readonly problems: readonly string[]
  readonly bytes: number
  /** What the Worker spends on it while an isolate starts. */
  readonly matcherMs: number
  readonly smoke: readonly SmokeHeadline[]
  readonly judge: (item: Judged) => ItemVerdict
}

/** As much of the project as judging needs. */
const ENGINE = [
  'src/config',
  'src/relevance',
  'src/text',
  'src/durations.ts',
  'src/field-text.ts',
  'src/model.ts',
  'wrangler.toml',
  'package.json',
]

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Writes a province's folder below .wrangler/, stages it, and imports the staged engine. Takes some 100 ms. */
export async function makeTopic(provinces: readonly Province[], own: Province, now: Date): Promise<MadeTopic> {
  const slug = slugOf(own.name)
  const folder = join(project, '.wrangler/made-topics', slug)
  const parts = makeGazetteer(provinces, own)
  const files = topicFiles(provinces, own, parts, { config: '../../../src/config', deployments: 1, now })
  await rm(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const staged = join(project, '.wrangler/made-topics', `staged-${slug}`)
  await stageProject(project, folder, staged, ENGINE)
  const load = async (path: string) => import(pathToFileURL(join(staged, 'src', path)).href)
  const [{ gazetteer }, { topic }, { builtInConfig }] = await Promise.all(
    ['config/gazetteer.ts', 'config/topic.ts', 'config/config.ts'].map(load),
  )
  const [{ checkConfig }, { checkGazetteer }, { buildMatcher }, { judge }] = await Promise.all(
    ['config/schema/check.ts', 'config/schema/topic-check.ts', 'relevance/matcher.ts', 'relevance/judge.ts'].map(load),
  )
  const checked = checkConfig(builtInConfig)
  const problems: { path: string; message: string }[] = [
    ...checkGazetteer(gazetteer),
    ...(checked.kind === 'bad' ? checked.problems : []),
  ]
  const from = performance.now()
  const matcher = buildMatcher(topic as Topic, gazetteer)
  matcher.accented()
  const matcherMs = performance.now() - from
  return {
    slug,
    gazetteer,
    problems: problems.map(({ path, message }) => `${path} ${message}`),
    bytes: Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    matcherMs,
    smoke: smokeHeadlines(own, parts),
    judge: (item) => judge(matcher, item),
  }
}

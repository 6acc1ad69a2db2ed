import type { Tick } from './api.ts'
import { readArticles } from './articles/read-articles.ts'
import type { PollerRuntime } from './poller-runtime.ts'
import { deliverDue } from './push/deliver.ts'
import { logSources } from './report.ts'
import { askEverybody } from './tick/ask-everybody.ts'
import { endWork } from './tick/begin-work.ts'
import { commitTick } from './tick/commit-in-parts.ts'
import { openTick } from './tick/open-tick.ts'
import { publishTick } from './tick/publish-tick.ts'

/**
 * Runs one tick of the Poller: polls the due sources, reads articles whose lists say too little, stores the news, and
 * publishes the effects that readers can see. `all` ignores due times.
 */
export async function tick(runtime: PollerRuntime, { all = false }: { readonly all?: boolean } = {}): Promise<Tick> {
  const opened = await openTick(runtime)
  if (opened.kind === 'stood-back') return standBack(runtime, opened)
  const asked = await askEverybody(runtime, opened, all)
  const articles = await readArticles(runtime, opened, asked)
  const committed = commitTick(runtime, opened, { asked, articles })
  const published = await publishTick(runtime)
  endWork(runtime.db)
  // After the note is removed, so that a slow receiver does not make the tick look killed.
  await deliverDue(runtime, opened.loaded.config)

  logSources(runtime.log, asked.reports)
  runtime.log({ event: 'tick', ...committed.report, published })
  return { kind: 'done', ...committed, sources: asked.reports, published }
}

function standBack({ log }: PollerRuntime, stood: Extract<Tick, { kind: 'stood-back' }>): Tick {
  log({ event: 'stood-back', why: stood.why }, 'error')
  return stood
}

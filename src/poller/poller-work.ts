import { makeDay } from '../publish/make-documents.ts'
import type { Env } from '../runtime.ts'
import { frontFacts, frontKey, makeFront } from '../serve/make-front.ts'
import type { Database } from '../store/database.ts'
import { buildOf, builtMs } from '../version.ts'
import type { FrontMaker } from './poller-runtime.ts'

/**
 * Everything that the Poller does, in one module that loads with its first call: an isolate that only serves never
 * loads it.
 */

export { pushSelector } from '../serve/query/push-selector.ts'
export { exportPage, importLines } from './owner/archive-lines.ts'
export { readStoredConfig, saveConfigVersion } from './owner/config-versions.ts'
export { previewStored } from './owner/preview-stored.ts'
export { proposeSource } from './owner/propose-source.ts'
export { trySource } from './owner/try-source.ts'
export { isRebuilding, isUntouched, loadStoredConfig, takeOver } from './tick/open-tick.ts'
export { publishTick } from './tick/publish-tick.ts'
export { tick } from './tick.ts'
export { tellHub } from './websub.ts'

/** Renders the front as the Worker of this build would answer. */
export function frontMakerFor(env: Env, db: Database): FrontMaker {
  const version = buildOf(env)
  const siteUrl = env.SITE_URL ?? ''
  const facts = ({ loaded, now, itemsRev, unreadSince }: Parameters<FrontMaker['keyOf']>[0]) =>
    frontFacts({ itemsRev, unreadSince, config: loaded.config, configRev: loaded.rev, version, now, siteUrl })
  return {
    keyOf: (input) => frontKey(facts(input)),
    make: ({ items, loaded, now }) =>
      makeFront({
        document: items,
        config: loaded.config,
        configRev: loaded.rev,
        savedAt: loaded.savedAt,
        siteUrl,
        version,
        builtMs: builtMs(env),
        now,
        readDay: async (day) => makeDay(db, day),
      }),
  }
}

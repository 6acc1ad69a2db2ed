import { limitPresets } from './limits.ts'
import type { Config } from './schema/schema.ts'
import { site } from './site.ts'
import { sources } from './sources.ts'
import { topic } from './topic.ts'

/** The built-in config. An override in KV is laid over it: objects field by field, lists as a whole. */
export const builtInConfig: Config = {
  site,
  sources: [...sources],
  topic,
  limits: limitPresets.free,
  hidden: [],
  push: [],
  notify: [],
}

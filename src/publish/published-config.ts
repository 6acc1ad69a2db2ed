import type { LoadedConfig } from '../config/schema/load.ts'
import type { Topic } from '../config/schema/topic-schema.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { Read } from './decode.ts'
import type { ConfigDocument, ServedConfig } from './documents.ts'

/** The config in force, as serving needs it. */
export type PublishedConfig = Omit<LoadedConfig, 'config'> & {
  readonly config: ServedConfig
  /** Loads the words that articles are judged by. */
  readonly loadTopic: () => Promise<Topic>
}

/**
 * The config for serving readers. Takes a config published by this build as it is; checks one of another build again,
 * and falls back to the built-in config if it is bad, until the Poller of this build publishes its own. `limits` is the
 * LIMITS variable.
 */
export async function readPublishedConfig(
  read: Read<ConfigDocument>,
  { limits, build }: { readonly limits: string | undefined; readonly build: string },
): Promise<PublishedConfig> {
  if (read.kind !== 'good') return builtIn(limits, { problems: [] })
  const { rev, inForce, problems, override, config, topic, savedAt } = read.document
  if (read.document.build === build) {
    const loadTopic = async () => topic ?? (await import('../config/topic.ts')).topic
    return withoutUndefined({ config, rev, problems, inForce, loadTopic, override: override ?? undefined, savedAt })
  }
  if (override === null) return builtIn(limits, { problems, savedAt })
  // Loaded only here: checking needs the whole schema, which costs a fresh isolate more than everything else.
  const { checkOverride } = await import('../config/schema/load.ts')
  const checked = checkOverride(override, limits)
  if (checked.kind === 'bad') return builtIn(limits, { problems: checked.problems, savedAt })
  const loadTopic = async () => checked.config.topic
  return withoutUndefined({ config: checked.config, rev, problems, inForce, override, loadTopic, savedAt })
}

/** Loads the built-in config only where nothing better is published: a fresh isolate needs milliseconds for it. */
async function builtIn(
  limits: string | undefined,
  { problems, savedAt }: { readonly problems: PublishedConfig['problems']; readonly savedAt?: string | undefined },
): Promise<PublishedConfig> {
  const config = (await import('../config/built-in.ts')).builtInFor(limits)
  return withoutUndefined({
    config,
    rev: '',
    problems,
    inForce: 'built-in',
    loadTopic: async () => config.topic,
    savedAt,
  } as const)
}

import type { LoadedConfig } from '../config/schema/load.ts'
import { alsoHiding } from '../config/schema/still-hidden.ts'
import type { Topic } from '../config/schema/topic-schema.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { Read } from './decode.ts'
import type { ConfigDocument, ServedConfig } from './documents.ts'

/** The config in force, as serving needs it. */
export type PublishedConfig = Omit<LoadedConfig, 'config'> & {
  readonly config: ServedConfig
  /** The revision of the journal that it knows; "" if it knows none. */
  readonly journal: string
  /** Loads the words that articles are judged by. */
  readonly loadTopic: () => Promise<Topic>
}

/**
 * The config for serving readers. Takes a config published by this build as it is; checks one of another build again,
 * and falls back to the built-in config if it is bad, until the Poller of this build publishes its own; what is hidden
 * stays hidden. `limits` is the LIMITS variable.
 */
export async function readPublishedConfig(
  read: Read<ConfigDocument>,
  { limits, build }: { readonly limits: string | undefined; readonly build: string },
): Promise<PublishedConfig> {
  if (read.kind !== 'good') return builtIn(limits, NOTHING)
  const { rev, inForce, problems, override, config, topic, savedAt, journal } = read.document
  if (read.document.build === build) {
    const loadTopic = async () => topic ?? (await import('../config/topic.ts')).topic
    const known = { config, rev, problems, inForce, journal, loadTopic, savedAt }
    return withoutUndefined({ ...known, override: override ?? undefined })
  }
  const { hidden } = config
  if (override === null) return builtIn(limits, { problems, hidden, journal, savedAt })
  // Loaded only here: checking needs the whole schema, which costs a fresh isolate more than everything else.
  const { checkOverride } = await import('../config/schema/load.ts')
  const checked = checkOverride(override, limits)
  if (checked.kind === 'bad') return builtIn(limits, { problems: checked.problems, hidden, journal, savedAt })
  const own = alsoHiding(checked.config, hidden)
  const loadTopic = async () => own.topic
  return withoutUndefined({ config: own, rev, problems, inForce, journal, override, loadTopic, savedAt })
}

/** The parts of a refused config that still count. */
type Refused = Pick<PublishedConfig, 'problems' | 'journal'> &
  Pick<ServedConfig, 'hidden'> & { readonly savedAt?: string | undefined }

const NOTHING: Refused = { problems: [], hidden: [], journal: '' }

/** Loads the built-in config only where nothing better is published: a fresh isolate needs milliseconds for it. */
async function builtIn(
  limits: string | undefined,
  { problems, hidden, journal, savedAt }: Refused,
): Promise<PublishedConfig> {
  const config = alsoHiding((await import('../config/built-in.ts')).builtInFor(limits), hidden)
  return withoutUndefined({
    config,
    rev: '',
    problems,
    inForce: 'built-in',
    journal,
    loadTopic: async () => config.topic,
    savedAt,
  } as const)
}

import { builtInFor } from '../config/built-in.ts'
import type { LoadedConfig } from '../config/schema/load.ts'
import type { Read } from './decode.ts'
import type { ConfigDocument } from './documents.ts'

/**
 * The config for serving readers. Takes a config published by this build as it is; checks one of another build again,
 * and falls back to the built-in config if it is bad, until the Poller of this build publishes its own.
 */
export async function readPublishedConfig(
  read: Read<ConfigDocument>,
  { limits, build }: { readonly limits: string | undefined; readonly build: string },
): Promise<LoadedConfig> {
  const builtIn: LoadedConfig = { config: builtInFor(limits), rev: '', problems: [], inForce: 'built-in' }
  if (read.kind !== 'good') return builtIn
  const { rev, inForce, problems, override, config } = read.document
  if (override === null || config === null) return { ...builtIn, problems }
  if (read.document.build === build) {
    return { config: { ...config, limits: builtIn.config.limits }, rev, problems, inForce, override }
  }
  // Loaded only here: checking needs the whole schema, which costs a fresh isolate more than everything else.
  const { checkOverride } = await import('../config/schema/load.ts')
  const checked = checkOverride(override, limits)
  if (checked.kind === 'bad') return { ...builtIn, problems: checked.problems }
  return { config: checked.config, rev, problems, inForce, override }
}

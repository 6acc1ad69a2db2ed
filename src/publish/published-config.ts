import { builtInFor } from '../config/built-in.ts'
import type { LoadedConfig } from '../config/schema/load.ts'
import type { Read } from './decode.ts'
import type { ConfigDocument } from './documents.ts'

/**
 * The config that readers are served by. One that this build published is taken as it is; another build's is checked
 * again, and the built-in config is in force where it is bad, until the Poller of this build publishes its own.
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
  // Checking needs the whole schema, which costs a fresh isolate more than all the rest: only then is it loaded.
  const { checkOverride } = await import('../config/schema/load.ts')
  const checked = checkOverride(override, limits)
  if (checked.kind === 'bad') return { ...builtIn, problems: checked.problems }
  return { config: checked.config, rev, problems, inForce, override }
}

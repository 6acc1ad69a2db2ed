import type { Problem } from '../config/check.ts'
import { builtInConfig } from '../config/config.ts'
import { limitPresets } from '../config/limits.ts'
import { withOverride } from '../config/override.ts'
import type { Config, Limits } from '../config/schema.ts'
import { hash8 } from '../text/hash.ts'
import type { Store } from './kv.ts'

/** The config in force, and why an override was not taken if one was there and bad. */
export type LoadedConfig = {
  readonly config: Config
  /** Changes whenever the override does; "" without one. */
  readonly rev: string
  readonly problems: readonly Problem[]
}

let last: { readonly text: string; readonly limits: string; readonly loaded: LoadedConfig } | undefined

/**
 * Reads the override and lays it over the built-in config. A bad one changes nothing and is reported. `limits` is the
 * LIMITS variable; an unknown or absent one gives the limits of the free plan, which fit every plan.
 */
export async function readConfig(
  store: Pick<Store, 'readOverride'>,
  limits: string | undefined,
): Promise<LoadedConfig> {
  const builtIn = { ...builtInConfig, limits: limitsNamed(limits) }
  const text = await store.readOverride()
  if (text === null) return { config: builtIn, rev: '', problems: [] }
  // Checking a config takes longer than a whole request may: once per isolate and override is enough.
  if (last?.text !== text || last.limits !== limits)
    last = { text, limits: `${limits}`, loaded: overridden(builtIn, text) }
  return last.loaded
}

function limitsNamed(name: string | undefined): Limits {
  return name === 'paid' || name === 'demo' ? limitPresets[name] : limitPresets.free
}

function overridden(builtIn: Config, text: string): LoadedConfig {
  const rev = hash8(text)
  const builtInAlone = { config: builtIn, rev, problems: [] }
  let override: unknown
  try {
    override = JSON.parse(text)
  } catch (error) {
    return { ...builtInAlone, problems: [{ path: '(whole config)', message: `is not JSON: ${String(error)}` }] }
  }
  const checked = withOverride(builtIn, override)
  if (checked.kind === 'bad') return { ...builtInAlone, problems: checked.problems }
  return { config: checked.config, rev, problems: [] }
}

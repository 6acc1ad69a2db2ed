import { builtInConfig } from './config.ts'
import { limitPresets } from './limits.ts'
import type { Config, Limits } from './schema/schema.ts'

/**
 * The built-in config under a LIMITS variable; an unknown or absent one gives the free plan's limits, which fit every
 * plan.
 */
export function builtInFor(limits: string | undefined): Config {
  return { ...builtInConfig, limits: limitsNamed(limits) }
}

function limitsNamed(name: string | undefined): Limits {
  return name === 'paid' || name === 'demo' ? limitPresets[name] : limitPresets.free
}

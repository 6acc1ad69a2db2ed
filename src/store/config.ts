import type { Problem } from '../config/check.ts'
import { builtInConfig } from '../config/config.ts'
import { limitPresets } from '../config/limits.ts'
import { withOverride } from '../config/override.ts'
import type { Config, Limits } from '../config/schema.ts'
import { hash8 } from '../text/hash.ts'
import type { Store } from './kv.ts'

/** The config in force, and why the override was not taken if one is there and bad. */
export type LoadedConfig = {
  readonly config: Config
  /** Changes whenever the config in force does; "" for the built-in one alone. */
  readonly rev: string
  readonly problems: readonly Problem[]
  /** "last-good": the override is bad, and the one before it holds on. */
  readonly inForce: 'built-in' | 'override' | 'last-good'
  /** The override in force as it is stored; absent for the built-in config alone. */
  readonly override?: string
}

/** Reads the override and lays it over the built-in config, as `configWith` does. */
export async function readConfig(
  store: Pick<Store, 'readOverride' | 'readGoodOverride'>,
  limits: string | undefined,
): Promise<LoadedConfig> {
  return configWith(await store.readOverride(), store, limits)
}

/**
 * Keeps a copy of the override in force, for when a bad one takes its place: one that was put by wrangler instead of by
 * the API has no copy yet, and its next edit is checked by nobody before it is stored. One read, and a write for a new one.
 */
export async function keepGoodOverride(
  store: Pick<Store, 'readGoodOverride' | 'writeGoodOverride'>,
  { inForce, override }: LoadedConfig,
): Promise<void> {
  if (inForce !== 'override' || override === undefined) return
  if ((await store.readGoodOverride()) !== override) await store.writeGoodOverride(override)
}

/**
 * The config with an override, given as its text or null for none. A bad one is reported, and the last good one stays
 * in force, or the built-in config where none is known. `limits` is the LIMITS variable.
 */
export async function configWith(
  text: string | null,
  store: Pick<Store, 'readGoodOverride'>,
  limits: string | undefined,
): Promise<LoadedConfig> {
  const builtIn: LoadedConfig = { config: builtInFor(limits), rev: '', problems: [], inForce: 'built-in' }
  if (text === null) return builtIn
  const given = checkGiven(text, limits)
  if (given.kind === 'good') return inForce(given, 'override')
  const goodText = await store.readGoodOverride()
  const good = goodText === null ? undefined : checkGood(goodText, limits)
  return good?.kind === 'good'
    ? { ...inForce(good, 'last-good'), problems: given.problems }
    : { ...builtIn, problems: given.problems }
}

/** The built-in config under a LIMITS variable; an unknown or absent one gives the free plan's limits, which fit all. */
export function builtInFor(limits: string | undefined): Config {
  return { ...builtInConfig, limits: limitsNamed(limits) }
}

function limitsNamed(name: string | undefined): Limits {
  return name === 'paid' || name === 'demo' ? limitPresets[name] : limitPresets.free
}

type Checked =
  | { readonly kind: 'good'; readonly config: Config; readonly text: string; readonly rev: string }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

function inForce(
  { config, rev, text }: Extract<Checked, { kind: 'good' }>,
  which: LoadedConfig['inForce'],
): LoadedConfig {
  return { config, rev, problems: [], inForce: which, override: text }
}

/** Checking a config takes longer than a whole request may: once per isolate and override is enough. */
function rememberingLast(check: (text: string, limits: string | undefined) => Checked): typeof check {
  let last: { readonly text: string; readonly limits: string | undefined; readonly checked: Checked } | undefined
  return (text, limits) => {
    if (last?.text !== text || last.limits !== limits) last = { text, limits, checked: check(text, limits) }
    return last.checked
  }
}

const checkGiven = rememberingLast(checkOverride)
const checkGood = rememberingLast(checkOverride)

/** Checks an override as text over the built-in config. Never throws. */
export function checkOverride(text: string, limits: string | undefined): Checked {
  let override: unknown
  try {
    override = JSON.parse(text)
  } catch (error) {
    const message = `is not JSON: ${error instanceof Error ? error.message : String(error)}`
    return { kind: 'bad', problems: [{ path: '(whole config)', message }] }
  }
  const checked = withOverride(builtInFor(limits), override)
  return checked.kind === 'bad' ? checked : { kind: 'good', config: checked.config, text, rev: hash8(text) }
}

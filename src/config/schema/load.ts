import { hash8 } from '../../text/hash.ts'
import { messageOf } from '../../text/message-of.ts'
import { builtInFor } from '../built-in.ts'
import type { Problem } from './check.ts'
import { withOverride } from './override.ts'
import type { Config } from './schema.ts'
import { alsoHiding, hiddenIn } from './still-hidden.ts'

/** The config in force, and why an override was not accepted. */
export type LoadedConfig = {
  readonly config: Config
  /** Changes whenever the config in force does; "" for the built-in one alone. */
  readonly rev: string
  readonly problems: readonly Problem[]
  /** "last-good": the override is bad, and the one before it stays in force. */
  readonly inForce: 'built-in' | 'override' | 'last-good'
  /** The override in force as it is stored; absent for the built-in config alone. */
  readonly override?: string
  /** When the owner last saved a version, ISO 8601; absent for never. */
  readonly savedAt?: string
}

/**
 * Chooses the config in force among all versions that the owner saved, newest first, each as its text or null for the
 * built-in one: the newest, unless it is bad under this code; then the newest good one before it, with the problems of
 * the newest. Items that the newest hides stay hidden although it is bad. `limits` is the LIMITS variable. Never throws.
 */
export function loadConfig(versions: readonly (string | null)[], limits: string | undefined): LoadedConfig {
  const builtIn: LoadedConfig = { config: builtInFor(limits), rev: '', problems: [], inForce: 'built-in' }
  const [newest] = versions
  if (newest === undefined || newest === null) return builtIn
  const checked = checkOverride(newest, limits)
  if (checked.kind === 'good') return inForce(checked, 'override')
  for (const text of versions.slice(1)) {
    const before = text === null ? undefined : checkOverride(text, limits)
    if (before?.kind === 'good') {
      return stillHiding({ ...inForce(before, 'last-good'), problems: checked.problems }, newest)
    }
    if (text === null) break
  }
  return stillHiding({ ...builtIn, problems: checked.problems }, newest)
}

function stillHiding(loaded: LoadedConfig, refused: string): LoadedConfig {
  const config = alsoHiding(loaded.config, hiddenIn(refused))
  if (config === loaded.config) return loaded
  return { ...loaded, config, rev: hash8(`${loaded.rev} ${config.hidden.join(' ')}`) }
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

type Remembered = { readonly text: string; readonly limits: string | undefined; readonly checked: Checked }

/**
 * Checking a config may take longer than a whole request, so an isolate remembers two: the one in force, and a draft or
 * what was in force before.
 */
let remembered: readonly Remembered[] = []

/** Checks an override as text over the built-in config. Never throws. */
export function checkOverride(text: string, limits: string | undefined): Checked {
  const known = remembered.find((one) => one.text === text && one.limits === limits)
  const found = known ?? { text, limits, checked: check(text, limits) }
  remembered = [found, ...remembered.filter((one) => one !== found)].slice(0, 2)
  return found.checked
}

function check(text: string, limits: string | undefined): Checked {
  let override: unknown
  try {
    override = JSON.parse(text)
  } catch (error) {
    const message = `is not JSON: ${messageOf(error)}`
    return { kind: 'bad', problems: [{ path: '(whole config)', message }] }
  }
  const checked = withOverride(builtInFor(limits), override)
  return checked.kind === 'bad' ? checked : { kind: 'good', config: checked.config, text, rev: hash8(text) }
}

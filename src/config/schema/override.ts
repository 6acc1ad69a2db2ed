import { isObject } from '../../text/json-object.ts'
import { type CheckedConfig, checkConfig } from './check.ts'
import type { Config } from './schema.ts'

/** The parts of the config that an override may set. The gazetteer and the limits of the plan belong to the build. */
export const OVERRIDABLE = ['site', 'sources', 'topic', 'hidden', 'push', 'notify'] as const

/**
 * Lays an override over the built-in config: objects field by field, lists as a whole. Checks the result as a whole, so
 * that a good override over an older build cannot make a bad config. Allows `$schema`, by which editors find
 * config.schema.json.
 */
export function withOverride(builtIn: Config, override: unknown): CheckedConfig {
  if (!isObject(override)) return { kind: 'bad', problems: [{ path: '(whole config)', message: 'must be an object' }] }
  const { $schema, ...fields } = override
  if ($schema !== undefined && typeof $schema !== 'string') {
    return { kind: 'bad', problems: [{ path: '$schema', message: 'must be the address of a schema' }] }
  }
  const foreign = Object.keys(fields).filter((key) => !OVERRIDABLE.some((field) => field === key))
  if (foreign.length > 0) {
    const message = `cannot be overridden; these can: ${OVERRIDABLE.join(', ')}`
    return { kind: 'bad', problems: foreign.map((path) => ({ path, message })) }
  }
  return checkConfig(laidOver(builtIn, fields))
}

function laidOver(under: unknown, over: unknown): unknown {
  if (over === undefined) return under
  if (!isObject(under) || !isObject(over)) return over
  // Built from entries: a key named __proto__ becomes an ordinary, unknown field and is refused by the schema.
  const keys = new Set([...Object.keys(under), ...Object.keys(over)])
  return Object.fromEntries([...keys].map((key) => [key, laidOver(own(under, key), own(over, key))]))
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

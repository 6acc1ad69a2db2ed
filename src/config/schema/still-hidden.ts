import { isObject } from '../../text/json-object.ts'

/** The config, hiding these as well. */
export function alsoHiding<Hiding extends { readonly hidden: readonly string[] }>(
  config: Hiding,
  ids: readonly string[],
): Hiding {
  const hidden = new Set([...config.hidden, ...ids])
  if (hidden.size === config.hidden.length) return config
  return { ...config, hidden: [...hidden] }
}

/** The ids that an override hides, also if a build refuses the rest of it; none if it cannot be read. */
export function hiddenIn(override: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(override)
    if (!isObject(read) || !Array.isArray(read.hidden)) return []
    return read.hidden.filter((one): one is string => typeof one === 'string')
  } catch {
    return []
  }
}

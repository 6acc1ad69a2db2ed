import type { KeptKey, WholeItem } from '../../model.ts'

/** For each key the items that it ever led to, with those that a merge adds. */
export type KeptKeys = {
  readonly keptAs: (key: string) => readonly KeptKey[]
  /** Makes a key lead to an item, also if the same source's key led to another one. */
  readonly lead: (key: KeptKey) => void
  /** Adds every key of an article that leads nowhere yet, except its headline's, which belongs to the day's story. */
  readonly note: (item: WholeItem, id: string) => void
  readonly added: () => readonly KeptKey[]
}

/** Looks each key up at most once. */
export function keptKeys(find: (key: string) => readonly KeptKey[]): KeptKeys {
  const rows = new Map<string, readonly KeptKey[]>()
  const added = new Map<string, KeptKey>()
  const keptAs = (key: string) => {
    const known = rows.get(key)
    if (known !== undefined) return known
    const found = find(key)
    rows.set(key, found)
    return found
  }
  const isOf = (a: KeptKey) => (b: KeptKey) => a.kind === b.kind && a.source === b.source
  const lead = (key: KeptKey) => {
    const before = keptAs(key.key)
    if (before.some((one) => isOf(key)(one) && one.item === key.item)) return
    rows.set(key.key, [...before.filter((one) => !isOf(key)(one)), key])
    added.set(`${key.kind} ${key.source} ${key.key}`, key)
  }
  return {
    keptAs,
    lead,
    note({ identity, source }, item) {
      for (const { kind, key } of identity) {
        const one = { kind, key, source, item }
        if (kind !== 'headline' && !keptAs(key).some(isOf(one))) lead(one)
      }
    },
    added: () => [...added.values()],
  }
}

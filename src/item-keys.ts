import type { IdentityKey, Item, KeyKind } from './model.ts'

/**
 * The keys of a stored item as they are kept with it: a letter for the kind, the key, and "@source" where another source
 * than the item's own has it. So an archive has all that the table of keys holds.
 */

export type ItemKey = IdentityKey & { readonly source: string }

const LETTERS: Readonly<Record<KeyKind, string>> = {
  number: 'n',
  guid: 'g',
  link: 'l',
  folder: 'f',
  text: 't',
  title: 'w',
  headline: 'h',
}
const KINDS: Readonly<Record<string, KeyKind>> = {
  n: 'number',
  g: 'guid',
  l: 'link',
  f: 'folder',
  t: 'text',
  w: 'title',
  h: 'headline',
}

/** One stored key such as "nk3F9x2aB" or "hk3F9x2aB@vnexpress". */
export const ITEM_KEY = /^[nglftwh][0-9A-Za-z]{8}(?:@.{1,100})?$/

/** An endless edit brings a key at each turn; what was forgotten here is still in the table of keys. */
const MOST = 64

/** The key that identifies an item, the first of its own. */
export function mainKeyOf(item: Pick<Item, 'source' | 'keys'>): string {
  return item.keys[0]?.slice(1, 9) ?? ''
}

/** The stored key of an article's own address. */
export const ownLinkKey = (key: string): string => `${LETTERS.link}${key}`

/** Every key that leads to an item, and whose it is. */
export function readKeys({ source, keys }: Pick<Item, 'source' | 'keys'>): readonly ItemKey[] {
  return keys.flatMap((text) => {
    const kind = KINDS[text.charAt(0)]
    return kind === undefined ? [] : [{ kind, key: text.slice(1, 9), source: text.slice(10) || source }]
  })
}

/** The keys of the article whose words the item has. */
export function leadKeys(item: Pick<Item, 'source' | 'keys'>): readonly IdentityKey[] {
  return readKeys(item).filter(({ source }) => source === item.source)
}

/** Keys as they are kept with an item of a source: each once, in the order given, 64 at most. */
export function packKeys(keys: readonly ItemKey[], itemSource: string): readonly string[] {
  const packed = keys.map(({ kind, key, source }) => {
    const whose = source === itemSource ? '' : `@${source}`
    return `${LETTERS[kind]}${key}${whose}`
  })
  return [...new Set(packed)].slice(0, MOST)
}

import type { Source } from '../config/schema/schema.ts'
import { shownAddress } from '../config/schema/shown-address.ts'
import { webAddress } from './web-address.ts'

/** Of a source's feed, as the public may see it, and of its home; undefined for what is not a web address. */
type SourceAddresses = { readonly feed: string | undefined; readonly home: string | undefined }

/** A feed of fifty items has some ten sources. */
const known = new WeakMap<Source, SourceAddresses>()

/** Gives the addresses of a source that our documents may contain; none for a source that has left the config. */
export function addressesOf(source: Source | undefined): SourceAddresses {
  if (source === undefined) return { feed: undefined, home: undefined }
  const before = known.get(source)
  if (before !== undefined) return before
  const addresses = { feed: webAddress(shownAddress(source)), home: webAddress(source.home) }
  known.set(source, addresses)
  return addresses
}

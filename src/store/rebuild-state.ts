/** How far an empty database has come in taking over what KV holds. */
export type Rebuild =
  /** Nobody has looked yet whether KV holds anything. */
  | { readonly kind: 'unknown' }
  /** All days after this one were taken over, and this is the next. */
  | { readonly kind: 'reading'; readonly nextDay: string }

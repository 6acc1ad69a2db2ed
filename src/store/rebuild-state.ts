/** How far an empty database has got with taking over the contents of KV. */
export type Rebuild =
  /** KV was not checked yet. */
  | { readonly kind: 'unknown' }
  /** All days after this one were taken over, and this is the next. */
  | { readonly kind: 'reading'; readonly nextDay: string }

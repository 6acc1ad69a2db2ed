/** One message about health: a trouble began, or was over. */
export type HealthEvent = {
  readonly at: string
  /** Such as "source:vnexpress", "killed". */
  readonly key: string
  readonly kind: 'trouble' | 'well'
  readonly text: string
}

/** Troubles of which the owner knows, by their keys. */
export type Told = Readonly<
  Record<string, { readonly text: string; readonly since: string; readonly wellSince?: string }>
>

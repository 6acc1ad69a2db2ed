import type { Source } from './source-schema.ts'

/** The form of a source's answers: a source that names no kind is a feed. */
export function kindOf({ kind = 'feed' }: Pick<Source, 'kind'>): NonNullable<Source['kind']> {
  return kind
}

import type { ChangeKind } from './model.ts'

/** Whether a change comes from the owner's config, whose document in KV brings it, and not from the items. */
export function isOfConfig(kind: ChangeKind): boolean {
  return kind === 'hidden' || kind === 'shown'
}

import { checkOverride } from '../../config/schema/load.ts'
import { byPlace } from '../../item-day.ts'
import { withArticleText } from '../../store/articles.ts'
import type { Database } from '../../store/database.ts'
import { readItems } from '../../store/items.ts'
import { readMeta } from '../../store/meta.ts'
import { readNear } from '../../store/near.ts'
import type { Previewed } from '../api.ts'
import { loadStoredConfig } from '../tick/open-tick.ts'
import { preview } from './preview.ts'

export type Draft = {
  readonly text: string
  /** The LIMITS variable. */
  readonly limits: string | undefined
  readonly now: Date
}

/** Tries a draft on the stored items and near misses. */
export function previewStored(db: Database, { text, limits, now }: Draft): Previewed {
  const checked = checkOverride(text, limits)
  if (checked.kind === 'bad') return { kind: 'bad', problems: checked.problems }
  const { config } = loadStoredConfig(db, limits)
  // An item that both hide makes no difference; one that the draft shows again does.
  const stillHidden = new Set(checked.config.hidden)
  const hidden = new Set(config.hidden.filter((id) => stillHidden.has(id)))
  const recent = {
    items: readItems(db)
      .filter(({ id }) => !hidden.has(id))
      .toSorted(byPlace)
      .map((item) => withArticleText(db, item)),
    nearMisses: readNear(db).map((miss) => withArticleText(db, miss)),
    sealedDay: readMeta(db, 'items')?.sealedDay ?? '',
  }
  return { kind: 'previewed', preview: preview(checked.config, config, recent, now) }
}

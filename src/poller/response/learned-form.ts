import type { Site, Source } from '../../config/schema/schema.ts'
import { DAY_MS } from '../../durations.ts'
import type { SourceState } from '../../model.ts'
import type { AddressForm } from '../../parse/lists/address-form.ts'
import type { PageContext } from '../../parse/lists/page-source.ts'

/** What a newsroom adds to its site, such as a section with addresses of another form, is found within this time. */
const LEARNED_AGAIN_MS = 7 * DAY_MS

type Known = Pick<SourceState, 'form'>

/** What a source's body is read with: for a page, the form of address that is known of it, until that is due again. */
export function pageContext(source: Source, { form }: Known, { url, site, now }: Reading): PageContext {
  const known = form && !isDue(form, now) ? form : undefined
  return { url, utcOffset: source.utcOffset ?? site.utcOffset, form: known, now }
}

type Reading = { readonly url: string; readonly site: Site; readonly now: Date }

/**
 * The form to remember after a page was read: the known one while articles still have it. One reading with the known
 * form finds only a part of its shapes when only a part of them is on the page.
 */
export function formAfter({ form: before }: Known, found: AddressForm, now: Date): NonNullable<SourceState['form']> {
  const stillHolds = before && !isDue(before, now) && found.shapes.some((shape) => before.shapes.includes(shape))
  return stillHolds ? before : { shapes: found.shapes, learnedAt: now.toISOString() }
}

function isDue({ learnedAt }: NonNullable<SourceState['form']>, now: Date): boolean {
  return now.getTime() - Date.parse(learnedAt) >= LEARNED_AGAIN_MS
}

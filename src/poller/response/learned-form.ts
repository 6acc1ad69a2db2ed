import type { Site, Source } from '../../config/schema/schema.ts'
import { DAY_MS } from '../../durations.ts'
import type { AddressForm } from '../../parse/lists/address-form.ts'
import type { PageContext } from '../../parse/lists/page-source.ts'
import type { SourceState } from '../../source-state.ts'

/** After this time the form is learned again, which finds additions such as a section with other addresses. */
const LEARNED_AGAIN_MS = 7 * DAY_MS

type Known = Pick<SourceState, 'form'>

/** The context for reading a body: for a page, its known form of address until that is due again. */
export function pageContext(source: Source, { form }: Known, { url, site, now }: Reading): PageContext {
  const known = form && !isDue(form, now) ? form : undefined
  return { url, utcOffset: source.utcOffset ?? site.utcOffset, form: known, now }
}

type Reading = { readonly url: string; readonly site: Site; readonly now: Date }

/**
 * The form to remember after reading a page: the known one while articles still have it, because one page may show only
 * a part of its shapes.
 */
export function formAfter({ form: before }: Known, found: AddressForm, now: Date): NonNullable<SourceState['form']> {
  const stillHolds = before && !isDue(before, now) && found.shapes.some((shape) => before.shapes.includes(shape))
  if (stillHolds) return before
  return { shapes: found.shapes, learnedAt: now.toISOString() }
}

function isDue({ learnedAt }: NonNullable<SourceState['form']>, now: Date): boolean {
  return now.getTime() - Date.parse(learnedAt) >= LEARNED_AGAIN_MS
}

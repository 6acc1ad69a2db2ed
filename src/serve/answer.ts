import type { AppContext } from './bindings.ts'
import { notModified, stampHeaders, stampOf } from './conditional.ts'
import { type Current, type Opened, readCurrent } from './current.ts'

/** What an answer depends on besides items and config, its media type, and how to make its text. */
export type Recipe = {
  readonly form: string
  readonly type: string
  readonly make: (current: Current) => string | Promise<string>
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers from the current items: 304 without decoding them where the revision says so, else the text. */
export async function answer(c: AppContext, opened: Opened, { form, type, make, headers }: Recipe): Promise<Response> {
  const made = { itemsRev: opened.itemsRev, configRev: opened.rev, form }
  const unchanged = notModified(c, stampOf(c, made))
  if (unchanged) return unchanged
  const current = await readCurrent(c, opened)
  // The revision was read a moment before the items: the stamp is of what is sent.
  const stamp = stampOf(c, { ...made, itemsRev: current.document.rev })
  const body = await make(current)
  return new Response(body, { headers: { 'content-type': type, ...stampHeaders(stamp), ...headers } })
}

export const JSON_TYPE = 'application/json; charset=utf-8'

/** JSON as we send it: indented, because people read it too, and gzip makes the spaces nothing. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

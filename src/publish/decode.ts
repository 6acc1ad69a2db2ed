import { messageOf } from '../text/message-of.ts'
import { VERSION } from './documents.ts'

/** The result of reading a key, with all cases kept apart so that nothing is overwritten by mistake. */
export type Read<Document> =
  | { readonly kind: 'good'; readonly document: Document }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly text: string; readonly detail: string }
  /** Written by newer code: not used after a rollback. */
  | { readonly kind: 'newer'; readonly version: number }

/** The document of a read that went well; undefined for every other. */
export function goodOf<Document>(read: Read<Document>): Document | undefined {
  return read.kind === 'good' ? read.document : undefined
}

/** The required fields of a document, with their JavaScript types. */
type Shape<Document> = { readonly [Field in keyof Document]?: 'string' | 'number' | 'array' | 'object' }

/**
 * Decodes a stored document. Checks the version and the outer fields, not each item: we wrote them, and a request has
 * 10 ms of CPU. Never throws.
 */
export function decode<Document>(text: string | null, shape: Shape<Document>): Read<Document> {
  if (text === null) return { kind: 'absent' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'damaged', text, detail: messageOf(error) }
  }
  if (kindOf(value) !== 'object') return { kind: 'damaged', text, detail: `is ${kindOf(value)}, not an object` }
  const fields = value as Readonly<Record<string, unknown>> & { readonly version?: unknown }
  if (typeof fields.version === 'number' && fields.version > VERSION) return { kind: 'newer', version: fields.version }
  const wrong = Object.entries({ version: 'number', ...shape }).find(([field, kind]) => kindOf(fields[field]) !== kind)
  if (wrong) return { kind: 'damaged', text, detail: `${wrong[0]} is ${kindOf(fields[wrong[0]])}, not ${wrong[1]}` }
  return { kind: 'good', document: value as Document }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

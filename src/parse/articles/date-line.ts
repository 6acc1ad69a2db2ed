import { type DateContext, type FoundDate, findDate } from '../../normalise/date/find-date.ts'

/** A date in a line, and what the line calls it. */
export type LineDate = FoundDate & {
  /** The line says that it is the date of publishing, of a change, or neither. */
  readonly says: 'published' | 'changed' | undefined
}

const CHANGED =
  /cập nhật|sửa đổi|updated?|modifi(?:ed|ca)|edited|aktualisiert|geändert|actualizad|mis à jour|modifié|aggiornat|atualizad|modificad|обновлен|diperbarui|uppdaterad|güncelle|更新/i
const PUBLISHED =
  /(?:ngày|được|thời gian|giờ) đăng|đăng (?:lúc|ngày|tải|lần đầu)|xuất bản|phát hành|phát sóng|published|publié|posted|veröffentlicht|erstellt|publicad|pubblicat|опубликован|diterbitkan|publicerad|公開|発表/i
/** Dates of something to come or of a term, which are not the article's own. */
const OF_SOMETHING_ELSE =
  /currently|today is|heute ist|hôm nay là|bây giờ là|\bhạn (?:nộp|chót|cuối|cuối cùng)|hết hạn|thời hạn|có hiệu lực|ngày hiệu lực|ngày họp|deadline|expires?\b|valid (?:from|until)|sinh ngày|cấp ngày|giấy phép|\bborn\b/i

/**
 * Reads the date of a line that may contain several: "Mis à jour le 21/11/2026 à 10h05, publié le 20/11/2026 à 08h30" is
 * of the 20th. Undefined for the date of a term or a licence.
 */
export function dateOfLine(line: string, context: DateContext): LineDate | undefined {
  const changed = CHANGED.exec(line)?.index
  const published = PUBLISHED.exec(line)?.index
  if (changed === undefined && published === undefined && OF_SOMETHING_ELSE.test(line)) return undefined
  for (const { from, to, says } of partsOf(line, changed, published)) {
    const found = findDate(line.slice(from, to), context)
    if (found !== undefined) return { ...found, says }
  }
  return undefined
}

/** Properties of a legal act, in a table that every portal shows with its documents. */
const OF_DOCUMENT = /^(?:ngày )?(?:ban hành|ký|văn bản|hiệu lực|có hiệu lực)\s*:?$/i

const isDocumentLabel = (words: string) => OF_DOCUMENT.test(words.trim())

/** Reads the date of a line whose label is in an element of its own; none if the label is of a legal act. */
export function dateOfLabelled(label: string, line: string, context: DateContext): LineDate | undefined {
  return isDocumentLabel(label) ? undefined : dateOfLine(label + line, context)
}

/** Whether a line calls its date the date of publishing. */
export function saysPublished(line: string): boolean {
  return PUBLISHED.test(line)
}

/** Whether words say what kind of date comes after them: "Ngày đăng", "Updated", "Ngày ban hành". */
export function isDateLabel(words: string): boolean {
  return (
    !/\d/.test(words) &&
    (isDocumentLabel(words) || CHANGED.test(words) || PUBLISHED.test(words) || OF_SOMETHING_ELSE.test(words))
  )
}

type Part = { readonly from: number; readonly to: number; readonly says: LineDate['says'] }

/** The parts of a line in which its date may be, the best first. */
function partsOf(line: string, changed: number | undefined, published: number | undefined): readonly Part[] {
  const parts: Part[] = []
  const end = line.length
  if (published !== undefined) {
    const isFollowed = changed !== undefined && changed > published
    parts.push({ from: published, to: isFollowed ? changed : end, says: 'published' })
  }
  if (changed !== undefined) {
    parts.push({ from: 0, to: changed, says: published === undefined ? undefined : 'published' })
    parts.push({ from: 0, to: end, says: 'changed' })
  } else {
    parts.push({ from: 0, to: end, says: published === undefined ? undefined : 'published' })
  }
  return parts
}

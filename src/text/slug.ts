import { stripAccents } from './fold.ts'

/** A text as lower-case ASCII words joined by hyphens: "Mường Nhé" → "muong-nhe"; "" where no letter or digit is left. */
export function slugOf(text: string): string {
  return stripAccents(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

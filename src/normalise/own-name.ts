import type { Source } from '../config/schema/schema.ts'
import { outletWords } from '../config/web/outlet-words.ts'
import { foldTitle } from '../text/fold.ts'
import { bareHost } from './url.ts'

const SEPARATORS = [' - ', ' – ', ' — ', ' | ', ' :: ', ' » '] as const
const LONGEST_NAME = 60

/**
 * Removes the outlet's own name from the end of a headline ("… - Báo Điện Biên Phủ", "… | dienbientv.vn"): a new design
 * adds it to all headlines at once. Names of sections and of other outlets stay.
 */
export function withoutOwnName(title: string, { name, home }: Pick<Source, 'name' | 'home'>): string {
  const at = Math.max(...SEPARATORS.map((separator) => title.lastIndexOf(separator)))
  const tail = at < 1 ? '' : title.slice(at + 3).trim()
  if (tail === '' || title.length - at > LONGEST_NAME || !isNameOf(tail, name, home)) return title
  return title.slice(0, at).trim()
}

function isNameOf(text: string, name: string, home: string): boolean {
  const [said, own] = [foldTitle(text), foldTitle(name)]
  const host = bareHost(URL.parse(home)?.hostname ?? '')
  if (said === own || said === foldTitle(host)) return true
  const [saidCore, ownCore] = [coreOf(said), coreOf(own)]
  // Without a word for an outlet it may be the subject: "Bảy mươi năm chiến thắng - Điện Biên Phủ".
  return saidCore !== said && saidCore !== '' && saidCore === ownCore
}

/** A folded name without the words for an outlet at its ends. */
function coreOf(folded: string): string {
  const start = outletWords.find((words) => folded.startsWith(`${words} `))
  const rest = start === undefined ? folded : folded.slice(start.length + 1)
  const end = outletWords.find((words) => rest.endsWith(` ${words}`))
  return end === undefined ? rest : rest.slice(0, -end.length - 1)
}

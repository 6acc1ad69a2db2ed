import { countries } from '../../config/stories/countries.ts'
import { beforeForeign, deputy, posts } from '../../config/stories/posts.ts'
import { matchForm } from '../../text/fold.ts'

const DEPUTY = ` ${deputy}`
const FOREIGN = [...countries.flat(), ...beforeForeign].map((words) => ` ${matchForm(words)} `)
const SPELLINGS = posts.flatMap((row, post) => row.map((words) => [` ${matchForm(words)} `, post] as const))

/**
 * The posts of this country in a text in match form that has one space before and after each word, each as its row in the
 * config: none in "Chủ tịch Quốc hội Campuchia".
 */
export function postsIn(words: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [spelling, post] of SPELLINGS) {
    for (let start = words.indexOf(spelling); start !== -1; start = words.indexOf(spelling, start + 1))
      if (!isOfAnother(words, start, start + spelling.length - 1)) found.add(post)
  }
  return found
}

/** Whether the post between two spaces is a deputy's, whose own row has the whole of it, or another country's. */
function isOfAnother(words: string, start: number, end: number): boolean {
  if (words.endsWith(DEPUTY, start)) return true
  return FOREIGN.some((name) => words.startsWith(name, end))
}

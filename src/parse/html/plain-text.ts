import { decodeHTML } from 'entities/decode'
import { tidy } from '../../text/fold.ts'
import { isOpaque, visitTags } from './tokenizer.ts'

/** Elements that do not part words. */
const INLINE = new Set('a abbr b bdi em font i mark q small span strong sub sup time u wbr'.split(' '))
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g

/** The text of a piece of HTML on one line, entities decoded: for dates and addresses, which no markup may break. */
export function plainText(html: string): string {
  const shown = html.includes('<!--') ? html.replace(COMMENT, '') : html
  if (!shown.includes('<')) return decoded(shown)
  let text = ''
  let read = 0
  const pass = (name: string, from: number, end: number) => {
    text += shown.slice(read, from)
    if (!INLINE.has(name)) text += ' '
    read = end
  }
  visitTags(shown, {
    start: ({ name, from, end }) => pass(name, from, end),
    end: (name, from, end) => pass(name, isOpaque(name) ? read : from, end),
  })
  return decoded(text + shown.slice(read))
}

function decoded(text: string): string {
  return tidy(text.includes('&') ? decodeHTML(text) : text)
}

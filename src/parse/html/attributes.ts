import { decodeHTMLAttribute } from 'entities/decode'

const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27
const GREATER = 0x3e
const SLASH = 0x2f

/** The attributes of a tag by name in lower case, decoded; the first of one name counts, as in browsers. */
export function attributesOf(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decoded(double ?? single ?? bare ?? ''))
  }
  return attributes
}

/** The first position in a tag where a name begins as an attribute's may, not within a word such as "width"; or -1. */
export function attributePosition(written: string, name: string): number {
  let at = written.indexOf(name)
  while (at > 0 && isWithinName(written.charCodeAt(at - 1))) at = written.indexOf(name, at + 1)
  return at
}

/** Whether a character before a name belongs to it: all but spaces, quotes, "=", ">" and "/". */
function isWithinName(code: number): boolean {
  return (
    code > 0x20 &&
    code !== DOUBLE &&
    code !== SINGLE &&
    code !== EQUALS &&
    code !== GREATER &&
    code !== SLASH &&
    code < 0xa0
  )
}

/**
 * The value of a quoted attribute whose name is at a position, where that is certain without reading the others: it
 * follows a space, and the quotes before it are in pairs. Undefined otherwise.
 */
export function attributeAt(written: string, name: string, at: number): string | undefined {
  const from = at + name.length + 2
  const quote = written.charAt(from - 1)
  if (written.charAt(from - 2) !== '=' || (quote !== '"' && quote !== "'") || at === 0) return undefined
  if (written.charCodeAt(at - 1) > 0x20) return undefined
  const end = written.indexOf(quote, from)
  if (end < 0) return undefined
  if (at > 1 && !isBetweenAttributes(written, at)) return undefined
  return decoded(written.slice(from, end))
}

/** Whether a position is outside all quotes before it. */
function isBetweenAttributes(written: string, at: number): boolean {
  for (let index = 0; index < at; index++) {
    const code = written.charCodeAt(index)
    if (code !== DOUBLE && code !== SINGLE) continue
    if (written.charCodeAt(index - 1) !== EQUALS) return false
    index = written.indexOf(String.fromCharCode(code), index + 1)
    if (index < 0 || index > at) return false
  }
  return true
}

const CAPITAL = /[A-Z]/
/** By name: there are as many as this program asks for. */
const inAnyCase = new Map<string, RegExp>()

/** Whether a tag may have an attribute in capitals, such as React's "dateTime". */
export function mayHaveInCapitals(written: string, name: string): boolean {
  if (!CAPITAL.test(written)) return false
  let form = inAnyCase.get(name)
  if (form === undefined) {
    form = new RegExp(`(?:^|[\\s=>"'/])${name}(?:[\\s=>"'/]|$)`, 'i')
    inAnyCase.set(name, form)
  }
  return form.test(written)
}

function decoded(value: string): string {
  if (value.includes('&')) return decodeHTMLAttribute(value)
  return value
}

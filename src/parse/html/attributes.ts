import { decodeHTMLAttribute } from 'entities/decode'

const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27
const GREATER = 0x3e
const SLASH = 0x2f
const SPACE = 0x20
const LAST_ASCII = 0x7f

/** The attributes of a tag by name in lower case, decoded; the first of one name counts, as in browsers. */
export function attributesOf(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decoded(double ?? single ?? bare ?? ''))
  }
  return attributes
}

/** Steps through the attributes of one tag at a time without keeping them, since most tags are asked for one or two. */
class AttributeReader {
  #written = ''
  #at = 0
  #nameFrom = 0
  #nameTo = 0
  #valueFrom = 0
  #valueTo = 0
  /** Whether the tag is written in a way that only the expression above reads. */
  isUnusual = false

  read(written: string): this {
    this.#written = written
    this.#at = 0
    this.isUnusual = false
    return this
  }

  /** Goes to the next attribute; false after the last, and where the tag is unusual. */
  next(): boolean {
    const written = this.#written
    let at = this.#at
    let code = written.charCodeAt(at)
    while (code <= SPACE || code === SLASH) code = written.charCodeAt(++at)
    if (at >= written.length || (code === GREATER && at === written.length - 1)) return false
    this.#nameFrom = at
    while (code > SPACE && code <= LAST_ASCII && !isMark(code)) code = written.charCodeAt(++at)
    this.#nameTo = at
    if (at === this.#nameFrom || code > LAST_ASCII) return this.#stop()
    return code === EQUALS ? this.#readValue(at + 1) : this.#readNoValue(at)
  }

  /** Whether the name of the attribute is this one, in small letters. */
  isNamed(name: string): boolean {
    const from = this.#nameFrom
    if (this.#nameTo - from !== name.length) return false
    for (let index = 0; index < name.length; index++) {
      const code = this.#written.charCodeAt(from + index)
      if ((code >= 0x41 && code <= 0x5a ? code + 0x20 : code) !== name.charCodeAt(index)) return false
    }
    return true
  }

  value(): string {
    return decoded(this.#written.slice(this.#valueFrom, this.#valueTo))
  }

  #readValue(at: number): boolean {
    const written = this.#written
    const quote = written.charCodeAt(at)
    if (quote === DOUBLE || quote === SINGLE) {
      const end = written.indexOf(quote === DOUBLE ? '"' : "'", at + 1)
      return end < 0 ? this.#stop() : this.#take(at + 1, end, end + 1)
    }
    let to = at
    let code = quote
    while (code > SPACE && code <= LAST_ASCII && code !== DOUBLE && code !== SINGLE && code !== GREATER)
      code = written.charCodeAt(++to)
    const isWhole = to > at && (code <= SPACE || to >= written.length)
    return isWhole ? this.#take(at, to, to) : this.#stop()
  }

  /** A name alone; one before " =" is unusual. */
  #readNoValue(at: number): boolean {
    let after = at
    while (this.#written.charCodeAt(after) <= SPACE) after++
    const code = this.#written.charCodeAt(after)
    return code === EQUALS || code > LAST_ASCII ? this.#stop() : this.#take(at, at, at)
  }

  #take(from: number, to: number, end: number): true {
    this.#valueFrom = from
    this.#valueTo = to
    this.#at = end
    return true
  }

  #stop(): false {
    this.isUnusual = true
    return false
  }
}

const reader = new AttributeReader()

function isMark(code: number): boolean {
  return code === EQUALS || code === GREATER || code === SLASH || code === DOUBLE || code === SINGLE
}

/** The value of one attribute of a tag, decoded. */
export function attributeOf(written: string, name: string): string | undefined {
  const attributes = reader.read(written)
  while (attributes.next()) if (attributes.isNamed(name)) return attributes.value()
  return attributes.isUnusual ? attributesOf(written).get(name) : undefined
}

/** Class and id of a tag in one text; "" if it has neither. */
export function classAndId(written: string): string {
  let names: string | undefined
  let id: string | undefined
  const attributes = reader.read(written)
  while (attributes.next()) {
    if (names === undefined && attributes.isNamed('class')) names = attributes.value()
    else if (id === undefined && attributes.isNamed('id')) id = attributes.value()
  }
  if (attributes.isUnusual) {
    const all = attributesOf(written)
    names = all.get('class')
    id = all.get('id')
  }
  if (names === undefined || id === undefined) return names ?? id ?? ''
  return names === '' || id === '' ? names + id : `${names} ${id}`
}

function decoded(value: string): string {
  if (value.includes('&')) return decodeHTMLAttribute(value)
  return value
}

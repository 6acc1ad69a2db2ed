import { endOfUnseen, endsNoWord, plainText, tidyText } from './plain-text.ts'
import type { StartTag } from './tokenizer.ts'

/** How a tag counts in a text: letters on both sides may be one word, it ends a word, or its text is read by itself. */
const JOINS = 0
const PARTS = 1
const CDATA = 2
/** Kinds of start tags whose elements are on the page but whose content is not text; their end tags are one kind more. */
const HIDDEN: ReadonlyMap<string, number> = new Map([
  ['noscript', 4],
  ['object', 6],
  ['select', 8],
])

/** Where the tags of a page are, so that the text of each element is read without finding them again. */
export class TagPlaces {
  readonly #html: string
  readonly #from: number[] = []
  readonly #end: number[] = []
  readonly #kinds: number[] = []

  constructor(html: string) {
    this.#html = html
  }

  /** How many tags were added. */
  get count(): number {
    return this.#from.length
  }

  addStart(tag: StartTag): void {
    const hidden = tag.attributes.endsWith('/') ? undefined : HIDDEN.get(tag.name)
    this.#add(tag.from, endOfUnseen(tag, this.#html), hidden ?? kindOf(tag.name))
  }

  addEnd(name: string, from: number, end: number): void {
    const hidden = HIDDEN.get(name)
    this.#add(from, end, hidden === undefined ? kindOf(name) : hidden + 1)
  }

  addAside(from: number, end: number): void {
    this.#add(from, end, this.#html.startsWith('<![CDATA[', from) ? CDATA : JOINS)
  }

  /** The text between two positions as `plainText` reads it; `first` is the number of the first tag there. */
  textBetween(first: number, from: number, to: number): string {
    const html = this.#html
    let text = ''
    let read = from
    for (let at = first; at < this.#from.length; at++) {
      const start = this.#from[at] ?? to
      if (start >= to) break
      if (start < read) continue
      const kind = this.#kinds[at] ?? JOINS
      if (kind === CDATA) return plainText(html.slice(from, to))
      text += html.slice(read, start)
      if (kind !== JOINS) text += ' '
      read = this.#endOf(kind, at, to)
    }
    text += html.slice(Math.min(read, to), to)
    return text.includes(']]>') ? plainText(html.slice(from, to)) : tidyText(text, html.slice(from, to))
  }

  /** Where the text continues after a tag: after the start tag of a hidden element, at its end tag or `to`. */
  #endOf(kind: number, start: number, to: number): number {
    if (!isHidden(kind)) return this.#end[start] ?? to
    for (let at = start + 1; at < this.#from.length; at++) {
      const from = this.#from[at] ?? to
      if (from >= to) break
      if (this.#kinds[at] === kind + 1) return from
    }
    return to
  }

  #add(from: number, end: number, kind: number): void {
    this.#from.push(from)
    this.#end.push(end)
    this.#kinds.push(kind)
  }
}

const isHidden = (kind: number) => kind > CDATA && kind % 2 === 0

const kindOf = (name: string) => (endsNoWord(name) ? JOINS : PARTS)

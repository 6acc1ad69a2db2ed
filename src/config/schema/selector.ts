/**
 * The language in which the config points into an HTML page: a part of CSS selectors (W3C Selectors Level 4) that can
 * be matched in one pass over a page. Compounds of tag, #id, .class and [attribute] tests, descendants, and commas.
 */

type AttributeTest = { readonly name: string; readonly operator: AttributeOperator; readonly value: string }
type AttributeOperator = 'has' | '=' | '~=' | '^=' | '$=' | '*='

/** The conditions on one element: tag and attribute names in lower case, `tag` "" for any. */
export type Compound = {
  readonly tag: string
  readonly classes: readonly string[]
  readonly attributes: readonly AttributeTest[]
}

/** Any one of its chains must match; a chain goes from the outermost element to the selected one. */
export type Selector = readonly (readonly Compound[])[]

/** The place of a value in an item: an element, or the item itself if none is named; its text or an attribute. */
export type HtmlPath = { readonly selector: Selector | undefined; readonly attribute: string | undefined }

const COMPOUND = /(\*|[a-z][a-z\d-]*)?((?:[.#][\w-]+|\[[^\]"']*(?:(?:"[^"]*"|'[^']*')\s*)?\])*)/iy
const SIMPLE = /[.#][\w-]+|\[[^\]"']*(?:(?:"[^"]*"|'[^']*')\s*)?\]/g
const ATTRIBUTE = /^\[\s*([\w:-]+)\s*(?:([~^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*)?\]$/
const BETWEEN = /\s*(,|\s)\s*/y

/** Parses "li.news a[href^='/tin/'], h3 a"; undefined for anything outside this part of CSS. */
export function parseSelector(text: string): Selector | undefined {
  const given = text.trim()
  const chains: Compound[][] = [[]]
  for (let at = 0; ; ) {
    COMPOUND.lastIndex = at
    const [whole = '', tag = '', tests = ''] = COMPOUND.exec(given) ?? []
    const compound = compoundFrom(tag, tests)
    if (whole === '' || compound === undefined) return undefined
    chains.at(-1)?.push(compound)
    at += whole.length
    if (at === given.length) return chains
    BETWEEN.lastIndex = at
    const between = BETWEEN.exec(given)
    if (between === null) return undefined
    if (between[1] === ',') chains.push([])
    at += between[0].length
  }
}

/** "h3 a" → its text; "h3 a @href" → its attribute; "@href" and "." → the item's own attribute and text. */
export function parseHtmlPath(text: string): HtmlPath | undefined {
  const [, place = '', attribute] = /^\s*(.*?)\s*(?:(?<=^|\s)@([\w:-]+)\s*)?$/.exec(text) ?? []
  const path = { attribute: attribute?.toLowerCase() }
  if (place === '.' || (place === '' && attribute !== undefined)) return { selector: undefined, ...path }
  const selector = parseSelector(place)
  return selector && { selector, ...path }
}

function compoundFrom(tag: string, tests: string): Compound | undefined {
  const classes: string[] = []
  const attributes: AttributeTest[] = []
  for (const [test] of tests.matchAll(SIMPLE)) {
    if (test.startsWith('.')) classes.push(test.slice(1))
    else {
      const attribute = test.startsWith('#') ? idTest(test.slice(1)) : attributeTest(test)
      if (attribute === undefined) return undefined
      attributes.push(attribute)
    }
  }
  return { tag: tag === '*' ? '' : tag.toLowerCase(), classes, attributes }
}

function idTest(value: string): AttributeTest {
  return { name: 'id', operator: '=', value }
}

function attributeTest(text: string): AttributeTest | undefined {
  const [, name, operator, ...values] = ATTRIBUTE.exec(text) ?? []
  if (name === undefined) return undefined
  const value = values.find((one) => one !== undefined) ?? ''
  const known = OPERATORS.find((one) => one === operator)
  return { name: name.toLowerCase(), operator: known ?? 'has', value }
}

const OPERATORS: readonly AttributeOperator[] = ['=', '~=', '^=', '$=', '*=']

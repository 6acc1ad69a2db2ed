/** HTML's elements without an end that occur unescaped in feeds; `link` and `source` mean something else there. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])
/** What ends where the next of its kind begins, however deep that is. */
const ITEMS = new Set(['item', 'entry'])
/** What ends where a sibling of its kind begins. */
const NEVER_INSIDE_ITSELF = new Set(['p', 'li', 'tr', 'td', 'th', 'dt', 'dd', 'option'])
/** Fields of an item that hold text: another field directly inside one means that its end tag is missing. */
const TEXT_FIELDS = new Set(['title', 'link', 'guid', 'pubDate', 'description', 'category', 'comments'])

/** Whether HTML closes this element by itself. */
export function isVoid(name: string): boolean {
  return VOID.has(name.toLowerCase())
}

/** Whether this element is what a feed consists of. */
export function isItem(name: string): boolean {
  return ITEMS.has(name)
}

/** How many of the open elements stay open when `name` starts: all of them, as a rule. */
export function depthForStart(open: readonly string[], name: string): number {
  const top = open.at(-1)
  if (top === undefined) return 0
  if (ITEMS.has(name)) {
    const same = open.lastIndexOf(name)
    return same >= 0 ? same : closesField(top, name) ? open.length - 1 : open.length
  }
  if (top === name && NEVER_INSIDE_ITSELF.has(name)) return open.length - 1
  return closesField(top, name) ? open.length - 1 : open.length
}

/** Which open element an end tag means, by index; -1 for none. HTML's names match in any case. */
export function depthForEnd(open: readonly string[], name: string): number {
  const exact = open.lastIndexOf(name)
  if (exact >= 0) return exact
  const lower = name.toLowerCase()
  return open.findLastIndex((candidate) => candidate.toLowerCase() === lower)
}

function closesField(top: string, name: string): boolean {
  return TEXT_FIELDS.has(top) && (TEXT_FIELDS.has(name) || ITEMS.has(name))
}

/** HTML's void elements that occur unescaped in feeds; `link` and `source` have another meaning there. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])
/** Elements that end where the next of their kind begins, at any depth. */
const ITEMS = new Set(['item', 'entry'])
/** Elements that end where a sibling of their kind begins. */
const NEVER_INSIDE_ITSELF = new Set(['p', 'li', 'tr', 'td', 'th', 'dt', 'dd', 'option'])
/** Fields of an item that hold text: another field directly inside one means that its end tag is missing. */
const TEXT_FIELDS = new Set(['title', 'link', 'guid', 'pubDate', 'description', 'category', 'comments'])

/** Whether HTML closes this element by itself. */
export function isVoid(name: string): boolean {
  return VOID.has(name.toLowerCase())
}

/** Whether this element is an item of a feed. */
export function isItem(name: string): boolean {
  return ITEMS.has(name)
}

/** How many of the open elements stay open when `name` starts: usually all of them. */
export function depthForStart(open: readonly string[], name: string): number {
  const top = open.at(-1)
  if (top === undefined) return 0
  const same = ITEMS.has(name) ? open.lastIndexOf(name) : -1
  if (same >= 0) return same
  if (top === name && NEVER_INSIDE_ITSELF.has(name)) return open.length - 1
  if (closesField(top, name)) return open.length - 1
  return open.length
}

/** The index of the open element that an end tag closes; -1 for none. HTML's names match in any case. */
export function depthForEnd(open: readonly string[], name: string): number {
  const exact = open.lastIndexOf(name)
  if (exact >= 0) return exact
  const lower = name.toLowerCase()
  return open.findLastIndex((candidate) => candidate.toLowerCase() === lower)
}

function closesField(top: string, name: string): boolean {
  return TEXT_FIELDS.has(top) && (TEXT_FIELDS.has(name) || ITEMS.has(name))
}

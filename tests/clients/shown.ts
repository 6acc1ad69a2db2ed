/** What a reader shows of one item. */
export type Shown = {
  readonly title: string
  readonly link: string
  /** As the reader has it; "" without one. */
  readonly date: string
  readonly author: string
  /** HTML or text. */
  readonly content: string
  /** A picture beside the content, as an enclosure or a thumbnail; "" without one. */
  readonly picture: string
}

/** A feed reader of this machine. Rejects with ENOENT, or "No module named", if it is not installed. */
export type Reader = {
  readonly name: string
  readonly read: (feed: string, folder: string) => Promise<readonly Shown[]>
}

/** An item from a row of a database or of JSON, by the names of its fields. */
export function shownFrom(row: Readonly<Record<string, unknown>>): Shown {
  const text = (name: keyof Shown) => {
    const value = row[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  return {
    title: text('title'),
    link: text('link'),
    date: text('date'),
    author: text('author'),
    content: text('content'),
    picture: text('picture'),
  }
}

/** The items in a list that another program printed as JSON. */
export function shownInJson(json: string): readonly Shown[] {
  const rows: unknown = JSON.parse(json)
  return Array.isArray(rows) ? rows.map(shownFrom) : []
}

type Span = readonly [start: number, end: number]

/** A text with the given stretches marked. Positions are UTF-16 units; stretches may overlap or lie outside. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return <>{segments(text, spans).map(({ piece, isMarked }) => (isMarked ? <mark>{piece}</mark> : piece))}</>
}

type Segment = { readonly piece: string; readonly isMarked: boolean }

/** The text, split at the borders of the marked stretches. */
export function segments(text: string, spans: readonly Span[]): readonly Segment[] {
  const cut: Segment[] = []
  let at = 0
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, at)
    const to = Math.min(end, text.length)
    if (to <= from) continue
    if (from > at) cut.push({ piece: text.slice(at, from), isMarked: false })
    cut.push({ piece: text.slice(from, to), isMarked: true })
    at = to
  }
  if (at < text.length) cut.push({ piece: text.slice(at), isMarked: false })
  return cut
}

/** Boundaries for drawing: finds common edges and simplifies each once for both sides. */

export type Point = readonly [x: number, y: number]
/** Closed: the last point is the first. */
export type Ring = readonly Point[]

/** An arc, in the direction of a ring. */
type Use = { readonly arc: number; readonly isReversed: boolean }

export type Arcs = {
  readonly arcs: readonly (readonly Point[])[]
  /** By ring, its arcs, in order. */
  readonly ofRing: readonly (readonly Use[])[]
  /** By ring, the rings that share an edge with it. */
  readonly neighboursOf: readonly ReadonlySet<number>[]
}

const keyOf = ([x, y]: Point): string => `${x} ${y}`
const edgeOf = (a: Point, b: Point): string => [keyOf(a), keyOf(b)].sort().join(' – ')

/** Cuts rings wherever another neighbour begins, so that a common border is one arc. */
export function cutIntoArcs(rings: readonly Ring[]): Arcs {
  const owners = ownersOf(rings)
  const across = (ring: number, a: Point, b: Point): number =>
    [...(owners.get(edgeOf(a, b)) ?? [])].find((other) => other !== ring) ?? -1
  const arcs: (readonly Point[])[] = []
  const known = new Map<string, number>()
  const useOf = (stretch: readonly Point[]): Use => {
    const back = known.get(stretch.map(keyOf).toReversed().join(','))
    if (back !== undefined) return { arc: back, isReversed: true }
    const arc = arcs.push(stretch) - 1
    known.set(stretch.map(keyOf).join(','), arc)
    return { arc, isReversed: false }
  }
  const ofRing: (readonly Use[])[] = []
  for (const [index, ring] of rings.entries()) {
    const uses: Use[] = []
    for (const stretch of stretchesOf(ring, (a, b) => across(index, a, b))) uses.push(useOf(stretch))
    ofRing.push(uses)
  }
  const neighboursOf = rings.map(
    (ring, index) => new Set(pairsOf(ring).flatMap(([a, b]) => [across(index, a, b)].filter((other) => other >= 0))),
  )
  return { arcs, ofRing, neighboursOf }
}

function pairsOf(ring: Ring): readonly (readonly [Point, Point])[] {
  return ring.slice(1).map((point, index) => [ring[index] ?? point, point] as const)
}

function ownersOf(rings: readonly Ring[]): ReadonlyMap<string, ReadonlySet<number>> {
  const owners = new Map<string, Set<number>>()
  for (const [index, ring] of rings.entries()) {
    for (const [a, b] of pairsOf(ring)) {
      const key = edgeOf(a, b)
      owners.set(key, (owners.get(key) ?? new Set()).add(index))
    }
  }
  return owners
}

/** The ring from one change of neighbour to the next. */
function stretchesOf(ring: Ring, across: (a: Point, b: Point) => number): readonly (readonly Point[])[] {
  const open = ring.slice(0, -1)
  const at = (index: number): Point => open[(index + open.length) % open.length] ?? [0, 0]
  const isCut = (point: Point, index: number) => across(at(index - 1), point) !== across(point, at(index + 1))
  const cuts = [...open.keys()].filter((index) => isCut(at(index), index))
  const starts = cuts.length === 0 ? [0] : cuts
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? (starts[0] ?? 0) + open.length
    return Array.from({ length: end - start + 1 }, (_, step) => at(start + step))
  })
}

/** The points of a line from which no omitted point is farther than `tolerance` (Douglas and Peucker 1973). */
export function simplify(line: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)]
  if (first === undefined || last === undefined || line.length < 3) return line
  const distances = line.map((point) => distanceTo(point, first, last))
  const farthest = distances.reduce((most, distance, index) => (distance > (distances[most] ?? 0) ? index : most), 0)
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last]
  const before = simplify(line.slice(0, farthest + 1), tolerance)
  return [...before.slice(0, -1), ...simplify(line.slice(farthest), tolerance)]
}

/** The distance from a point to a segment, or to its beginning if it has no length. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

const GRID = 48

/** The point of a grid inside the ring that is farthest from its edge. */
export function innermostPoint(ring: Ring): Point {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  let best: { readonly point: Point; readonly room: number } = { point: [left, top], room: -1 }
  for (let step = 0; step < GRID * GRID; step++) {
    const point: Point = [left + (width * (step % GRID)) / GRID, top + (height * Math.floor(step / GRID)) / GRID]
    if (!isInside(point, ring)) continue
    const room = Math.min(...pairsOf(ring).map(([a, b]) => distanceTo(point, a, b)))
    if (room > best.room) best = { point, room }
  }
  return best.point
}

function isInside([x, y]: Point, ring: Ring): boolean {
  const crossed = pairsOf(ring).filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
  )
  return crossed.length % 2 === 1
}

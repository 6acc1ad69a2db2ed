import { expect, test } from 'vitest'
import { cutIntoArcs, innermostPoint, type Point, simplify } from '../../src/cli/generate/boundaries.ts'

/** Two areas side by side, whose common border has a bend at [10, 5]. */
const left: readonly Point[] = [
  [0, 0],
  [10, 0],
  [11, 5],
  [10, 10],
  [0, 10],
  [0, 0],
]
const right: readonly Point[] = [
  [20, 0],
  [20, 10],
  [10, 10],
  [11, 5],
  [10, 0],
  [20, 0],
]

test('a common border is one arc, which both sides go along', () => {
  const { arcs, ofRing, neighboursOf } = cutIntoArcs([left, right])
  const used = ofRing.map((uses) => uses.map(({ arc }) => arc))
  const common = used[0]?.filter((arc) => used[1]?.includes(arc)) ?? []
  expect(common.map((arc) => arcs[arc]?.length)).toEqual([3])
  expect(neighboursOf).toEqual([new Set([1]), new Set([0])])
})

test('an area without neighbours is one arc', () => {
  expect(cutIntoArcs([left]).arcs.map((arc) => arc.length)).toEqual([left.length])
})

test('a line keeps the points that lie farther from it than the tolerance, and its ends', () => {
  const line: readonly Point[] = [
    [0, 0],
    [5, 1.4],
    [10, 3],
    [20, 0],
  ]
  expect(simplify(line, 1)).toEqual([line[0], line[2], line[3]])
  expect(simplify(line, 9)).toEqual([line[0], line[3]])
})

test('the innermost point lies in the wide part of an area', () => {
  const [x, y] = innermostPoint([
    [0, 0],
    [10, 0],
    [10, 10],
    [9, 10],
    [9, 1],
    [0, 1],
    [0, 0],
  ])
  expect(x > 8 || y < 1).toBe(true)
})

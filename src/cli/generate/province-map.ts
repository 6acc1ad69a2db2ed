import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { unitsOfToday } from '../../config/places/units.ts'
import { displayName } from '../../relevance/places.ts'
import { cutIntoArcs, innermostPoint, type Point, type Ring, simplify } from './boundaries.ts'

/**
 * Draws the map of the units once, from a GeoJSON file of their boundaries whose common edges have common points:
 * `node src/cli/generate/province-map.ts FILE.geojson`, after a change of units. Edges are simplified once for both
 * sides, so that no gap opens between neighbours.
 */

/** Of the drawing, in its own units: a path needs three digits a coordinate. */
const WIDTH = 420
const MARGIN = 4
/** The most that a simplified edge may deviate from the true one: less than a pixel on a map as wide as a phone. */
const TOLERANCE = 1.4

type Feature = {
  readonly properties: { readonly name: string }
  readonly geometry: { readonly coordinates: readonly Ring[] }
}

const [, , file = ''] = process.argv
const { features } = JSON.parse(await readFile(file, 'utf8')) as { readonly features: readonly Feature[] }
const { project, height } = projectionOf(features.flatMap(({ geometry }) => geometry.coordinates.flat()))
const rings = features.map(({ geometry }) => (geometry.coordinates[0] ?? []).map(project))
const { arcs, ofRing, neighboursOf } = cutIntoArcs(rings)
const drawn = arcs.map((arc) => simplify(arc, TOLERANCE).map(([x, y]): Point => [Math.round(x), Math.round(y)]))
const units = features.map(({ properties }, index) => ({
  slug: slugOf(properties.name),
  path: pathOf((ofRing[index] ?? []).flatMap(({ arc, isReversed }) => stretch(drawn[arc] ?? [], isReversed))),
  at: innermostPoint(rings[index] ?? []).map(Math.round),
  neighbours: [...(neighboursOf[index] ?? [])].map((other) => slugOf(features[other]?.properties.name ?? '')).sort(),
}))

const target = fileURLToPath(new URL('../../config/places/province-map.ts', import.meta.url))
await writeFile(target, moduleText())
console.log(`${target}: ${units.length} units, ${units.reduce((sum, { path }) => sum + path.length, 0)} bytes of paths`)

/** Projects degrees to the drawing, north up, with one scale for both directions in the middle of the area. */
function projectionOf(points: readonly Point[]) {
  const [east, north] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [left, right] = [Math.min(...east), Math.max(...east)]
  const [bottom, top] = [Math.min(...north), Math.max(...north)]
  const narrowing = Math.cos((((bottom + top) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / ((right - left) * narrowing)
  return {
    height: Math.ceil((top - bottom) * scale + 2 * MARGIN),
    project: ([lon, lat]: Point): Point => [MARGIN + (lon - left) * narrowing * scale, MARGIN + (top - lat) * scale],
  }
}

function slugOf(name: string): string {
  const unit = unitsOfToday.find((place) => displayName(place, 'vi').toLowerCase() === name.toLowerCase())
  if (unit === undefined) throw new Error(`${name} is not a unit of today`)
  return unit.slug
}

/** All but the last point, which is the first of the next arc. */
function stretch(arc: readonly Point[], isReversed: boolean): readonly Point[] {
  return (isReversed ? arc.toReversed() : arc).slice(0, -1)
}

/** An SVG path of whole numbers, each relative to the one before. */
function pathOf(points: readonly Point[]): string {
  const steps = points.map(([x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? [0, 0]
    return [x - beforeX, y - beforeY] as const
  })
  const moved = steps.filter(([x, y], index) => index === 0 || x !== 0 || y !== 0)
  const [first, ...others] = moved.map(([x, y]) => `${x}${y < 0 ? y : ` ${y}`}`)
  return `M${first}l${others.map((step, index) => (index === 0 || step.startsWith('-') ? step : ` ${step}`)).join('')}z`
}

function moduleText(): string {
  const lines = units.map(
    ({ slug, path, at, neighbours }) =>
      `    {\n      slug: '${slug}',\n      path: '${path}',\n      at: [${at.join(', ')}],\n      neighbours: ${listText(neighbours)},\n    },`,
  )
  return `/** Written by src/cli/generate/province-map.ts from boundaries of the units; do not edit. */

/** One unit of the drawing: its outline, a point well inside it, and the units that it has a border with. */
export type DrawnUnit = {
  readonly slug: string
  /** An SVG path. */
  readonly path: string
  readonly at: readonly [x: number, y: number]
  readonly neighbours: readonly string[]
}

/**
 * The map of the units, simplified from the boundaries in
 * https://github.com/thanglequoc/vietnamese-provinces-database (March 2026, read 28 November 2026), which come under the
 * MIT licence:
 *
 * Copyright (c) thanglequoc and contributors
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
 * rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
 * persons to whom the Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
 * Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
export const provinceMap: { readonly width: number; readonly height: number; readonly units: readonly DrawnUnit[] } = {
  width: ${WIDTH},
  height: ${height},
  units: [
${lines.join('\n')}
  ],
}
`
}

function listText(slugs: readonly string[]): string {
  const inner = slugs.map((slug) => `'${slug}'`)
  const short = `[${inner.join(', ')}]`
  if (short.length <= 100) return short
  return `[\n${inner.map((slug) => `        ${slug},`).join('\n')}\n      ]`
}

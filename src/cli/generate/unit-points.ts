import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { unitsOfToday } from '../../config/places/units.ts'
import { displayName } from '../../relevance/places.ts'
import { innermostPoint, type Ring } from './boundaries.ts'

/**
 * Writes a point well inside each unit, from a GeoJSON file of their boundaries:
 * `node src/cli/generate/unit-points.ts FILE.geojson`, after a change of units.
 */

type Feature = {
  readonly properties: { readonly name: string }
  readonly geometry: { readonly coordinates: readonly Ring[] }
}

const HEAD = `/** Written by src/cli/generate/unit-points.ts from boundaries of the units; do not edit. */

/**
 * A point well inside each unit of today, as latitude and longitude in degrees (WGS 84), from the boundaries that
 * province-map.ts names, under the same MIT licence (Copyright (c) thanglequoc and contributors; its text is there).
 */
export const unitPoints: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
`

const [, , file = ''] = process.argv
const { features } = JSON.parse(await readFile(file, 'utf8')) as { readonly features: readonly Feature[] }
const lines = unitsOfToday.map((unit) => {
  const name = displayName(unit, 'vi').toLowerCase()
  const ring = features.find(({ properties }) => properties.name.toLowerCase() === name)?.geometry.coordinates[0]
  if (ring === undefined) throw new Error(`no boundary of ${name}`)
  const [longitude, latitude] = innermostPoint(ring)
  return `  '${unit.slug}': [${latitude.toFixed(3)}, ${longitude.toFixed(3)}],\n`
})

const target = fileURLToPath(new URL('../../config/places/unit-points.ts', import.meta.url))
await writeFile(target, `${HEAD}${lines.join('')}}\n`)
console.log(`${target}: ${lines.length} points`)

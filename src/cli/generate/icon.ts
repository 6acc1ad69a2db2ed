import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/**
 * Draws the icon once as pixels, for feed readers and home screens that take no SVG:
 * `node src/cli/generate/icon.ts && npm run assets`, after every change of the drawing. A palette keeps it at 6 KB.
 */

const SIZE = 512
/** On an opaque background, since home screens put black behind a transparent one. */
const GROUND = '#fbfaf6'
const MARGIN = 40

const asset = (name: string) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url))
const inner = SIZE - 2 * MARGIN
const svg = (await readFile(asset('icon.svg'), 'utf8')).replace('<svg ', `<svg width="${inner}" height="${inner}" `)
const png = await sharp(Buffer.from(svg))
  .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: GROUND })
  .flatten({ background: GROUND })
  .png({ palette: true, quality: 80, effort: 10 })
  .toBuffer()
await writeFile(asset('icon.png'), png)
console.log(`${asset('icon.png')}: ${png.length} bytes`)

import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

/**
 * Draws the icon once as pixels, for feed readers and home screens that take no SVG:
 * `node src/cli/generate/icon.ts && npm run assets`, after every change of the drawing. A palette of 16 colours keeps it at a few kilobytes.
 */

const SIZE = 512
/** On an opaque background, since home screens put black behind a transparent one. */
const GROUND = '#fbfaf6'
const MARGIN = 40
const COLOURS = 16

const asset = (name: string) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url))
const icon = await readFile(asset('icon.svg'), 'utf8')
const pixels = await drawn()
const palette = paletteOf(pixels)
const png = pngOf(pixels, palette)
await writeFile(asset('icon.png'), png)
console.log(`${asset('icon.png')}: ${png.length} bytes`)

/** The pixels as 24-bit numbers, row by row. */
async function drawn(): Promise<readonly number[]> {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const inner = SIZE - 2 * MARGIN
  const svg = `data:image/svg+xml,${encodeURIComponent(icon.replace('<svg ', `<svg width="${inner}" height="${inner}" `))}`
  const data = await page.evaluate(`(async () => {
    const image = new Image()
    image.src = ${JSON.stringify(svg)}
    await image.decode()
    const canvas = new OffscreenCanvas(${SIZE}, ${SIZE}).getContext('2d')
    canvas.fillStyle = '${GROUND}'
    canvas.fillRect(0, 0, ${SIZE}, ${SIZE})
    canvas.drawImage(image, ${MARGIN}, ${MARGIN}, ${inner}, ${inner})
    const { data } = canvas.getImageData(0, 0, ${SIZE}, ${SIZE})
    return Array.from({ length: data.length / 4 }, (_, at) => data[4 * at] * 65536 + data[4 * at + 1] * 256 + data[4 * at + 2])
  })()`)
  await browser.close()
  return data as readonly number[]
}

/** The commonest colours that are not near one another. */
function paletteOf(all: readonly number[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const colour of all) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const chosen: number[] = []
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (chosen.length === COLOURS) break
    if (chosen.every((other) => distance(colour, other) > 900)) chosen.push(colour)
  }
  return chosen
}

function distance(a: number, b: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0)
}

/** PNG (RFC 2083) with a palette, 4 bits a pixel. */
function pngOf(all: readonly number[], colours: readonly number[]): Buffer {
  const indexOf = new Map<number, number>()
  const indexFor = (colour: number): number => {
    const known = indexOf.get(colour)
    if (known !== undefined) return known
    const near = colours.reduce(
      (best, other, index) => (distance(colour, other) < distance(colour, colours[best] ?? 0) ? index : best),
      0,
    )
    indexOf.set(colour, near)
    return near
  }
  const rows = Array.from({ length: SIZE }, (_, y) => [
    0,
    ...Array.from(
      { length: SIZE / 2 },
      (_, x) => indexFor(all[y * SIZE + 2 * x] ?? 0) * 16 + indexFor(all[y * SIZE + 2 * x + 1] ?? 0),
    ),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  header.set([4, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

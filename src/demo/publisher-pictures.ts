import { createHash } from 'node:crypto'
import { readFeed } from './feed-text.ts'

/** The host of the samples' pictures: a reserved name, so that nobody is asked for them by accident. */
const SAMPLE_HOST = 'https://anh.example/'

/** Their path at the demo's publisher. */
export const PICTURE_PATH = '/anh/'

/** A sample feed with its pictures moved to the publisher that serves it, such as "http://127.0.0.1:4000". */
export function withOwnPictures(bytes: Uint8Array, publisher: string): Uint8Array {
  const { text, encode } = readFeed(bytes)
  return text.includes(SAMPLE_HOST) ? encode(text.replaceAll(SAMPLE_HOST, `${publisher}${PICTURE_PATH}`)) : bytes
}

/** Draws a picture for any path: mountains at some hour of the day, always the same for the same path. */
export function pictureFor(path: string): string {
  const [hue = 0, height = 0, far = 0, near = 0] = createHash('sha256').update(path).digest()
  const sky = (hue / 255) * 360
  const ridge = (base: number, rise: number) =>
    `M0 ${base} L90 ${base - rise} L170 ${base - rise / 3} L260 ${base - rise * 1.2} L400 ${base - rise / 4} V300 H0Z`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">
<rect width="400" height="300" fill="hsl(${sky} 45% 82%)"/>
<circle cx="${80 + (height % 240)}" cy="${60 + (height % 40)}" r="26" fill="hsl(${sky + 40} 80% 90%)"/>
<path d="${ridge(200, 50 + (far % 50))}" fill="hsl(${sky + 20} 25% 62%)"/>
<path d="${ridge(250, 40 + (near % 50))}" fill="hsl(${sky + 30} 30% 42%)"/>
</svg>
`
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { site } from '../../config/site.ts'
import { OPEN_HEADERS, SECURITY_HEADERS } from '../../serve/http/headers.ts'
import { configSchema } from './config-schema.ts'
import { nameByHash } from './name-by-hash.ts'
import { openapi } from './openapi.ts'

/** Files that are published under a name with their hash in it, as pages name them. */
const HASHED = {
  style: 'style.css',
  script: 'page.js',
  tuneStyle: 'tune.css',
  tuneScript: 'tune.js',
  formsScript: 'forms.js',
  elementsScript: 'elements.js',
  icon: 'icon.svg',
  iconPng: 'icon.png',
  manifest: 'site.webmanifest',
} as const

type Asset = keyof typeof HASHED

type PublicFile = { readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string>> }

export type Public = {
  /** By path, such as "/style.k3F9x2aB.css". */
  readonly files: ReadonlyMap<string, PublicFile>
  /** The paths of those whose names hold a hash. */
  readonly paths: Readonly<Record<Asset, string>>
}

const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' }
const A_DAY = { 'cache-control': 'public, max-age=86400' }
const MINUTES = { 'cache-control': 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400' }
const PNG = { 'content-type': 'image/png' }

/** Makes all files that are served without the Worker, from src/assets/, the config and the schemas. */
export function publicFiles(): Public {
  const icon = nameByHash('icon.svg', read).path
  const readOrMake = (name: string) => (name === 'site.webmanifest' ? manifest(icon) : read(name))
  const contents = Object.entries(HASHED).map(([asset, name]) => ({
    asset: asset as Asset,
    ...nameByHash(name, readOrMake),
  }))
  const png = read('icon.png')
  const schema = (document: object, type: string): PublicFile => ({
    bytes: json(document),
    headers: { 'content-type': type, ...OPEN_HEADERS, ...MINUTES },
  })
  return {
    files: new Map([
      ...contents.map(({ path, bytes }) => [path, { bytes, headers: FOR_EVER }] as const),
      // The path in feeds, and the paths that browsers and home screens request by convention.
      ['/icon.png', { bytes: png, headers: A_DAY }],
      ['/favicon.ico', { bytes: png, headers: { ...PNG, ...A_DAY } }],
      ['/apple-touch-icon.png', { bytes: png, headers: A_DAY }],
      ['/apple-touch-icon-precomposed.png', { bytes: png, headers: A_DAY }],
      ['/openapi.json', schema(openapi(), 'application/json; charset=utf-8')],
      ['/config.schema.json', schema(configSchema(), 'application/schema+json; charset=utf-8')],
    ]),
    paths: Object.fromEntries(contents.map(({ asset, path }) => [asset, path])) as Record<Asset, string>,
  }
}

/** The `_headers` file of Workers static assets: security for all, and how long each may be cached. */
export function headersFile({ files }: Public): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${[rule('/*', SECURITY_HEADERS), ...[...files].map(([path, { headers }]) => rule(path, headers))].join('\n')}\n`
}

/** The module by which pages name the files with hashes in their names. */
export function namesModule({ paths }: Public): string {
  const lines = Object.entries(paths).map(([asset, path]) => `  ${asset}: '${path}',`)
  return `/** Written by \`npm run assets\`: the current names of the static files; do not edit. */
export const ASSETS = {
${lines.join('\n')}
} as const
`
}

function manifest(icon: string): Uint8Array {
  return json({
    name: site.title[site.language],
    description: site.description[site.language],
    lang: site.language,
    id: '/',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: icon, type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon.png', type: 'image/png', sizes: '512x512', purpose: 'any maskable' },
    ],
  })
}

function read(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../../assets/${name}`, import.meta.url)))
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}

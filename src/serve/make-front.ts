import { DAY_MS } from '../durations.ts'
import { localDay, startOfDayMs } from '../item-day.ts'
import type { ItemsDocument, ServedConfig } from '../publish/documents.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { gzipped } from './answer/gzip.ts'
import type { Recipe } from './answer/recipe.ts'
import { archiveFormats, jsonFeed } from './feeds/feed-document.ts'
import { feedRecipe } from './feeds/feed-recipe.ts'
import type { ReadOlder } from './feeds/older-items.ts'
import { opmlRecipe } from './feeds/opml-recipe.ts'
import {
  DEFAULTS,
  type DefaultPath,
  FRONT_FORMAT,
  FRONT_GRACE_MS,
  type FrontFacts,
  type FrontMetadata,
  MOST_METADATA_BYTES,
} from './front/front-format.ts'
import { baseOf, type Made, type Maker, stampFor } from './http/http-cache.ts'
import { homeRecipe } from './pages/home/home-recipe.ts'
import type { ReadDay } from './pages/walk-shown.ts'
import { everything } from './query/query.ts'
import type { Setting } from './query/setting.ts'
import { type Current, currentOf } from './query/shown.ts'

/** The inputs of the default answers. */
export type FrontInput = {
  /** The document published under `items`. */
  readonly document: ItemsDocument
  readonly config: ServedConfig
  /** The version of the config in force; "" for the built-in one. */
  readonly configRev: string
  /** When the owner last saved a config, ISO 8601; undefined for never. */
  readonly savedAt: string | undefined
  /** SITE_URL. */
  readonly siteUrl: string
  /** The id of the build (`buildOf`), and when it was made in ms (`builtMs`). */
  readonly version: string
  readonly builtMs: number
  readonly now: Date
  /** Reads a sealed day, for the page if the current items do not fill it. */
  readonly readDay: ReadDay
}

export type Front = { readonly body: Uint8Array; readonly metadata: FrontMetadata }

type FrontItems = { readonly itemsRev: string; readonly unreadSince: string | undefined }

/** All that a front depends on. */
export function frontFacts({
  itemsRev,
  unreadSince,
  config,
  configRev,
  version,
  now,
  siteUrl,
}: Omit<FrontInput, 'document' | 'builtMs' | 'readDay' | 'savedAt'> & FrontItems): FrontFacts {
  return {
    itemsRev,
    unreadSince: unreadSince ?? '',
    configRev,
    version,
    day: localDay(now, config.site.utcOffset),
    siteUrl,
  }
}

/** The facts as a text, by which the writer sees whether its last front is still right; "" if there can be none. */
export function frontKey(facts: FrontFacts): string {
  if (baseOf(facts.siteUrl) === undefined) return ''
  const { itemsRev, unreadSince, configRev, version, day, siteUrl } = facts
  return JSON.stringify([FRONT_FORMAT, itemsRev, unreadSince, configRev, version, day, siteUrl])
}

/**
 * Renders the KV document `front` with its metadata: every default answer as the Worker would give it, compressed.
 * Undefined if SITE_URL is not a web address, or it and the hub's are too long for metadata.
 */
export async function makeFront(input: FrontInput): Promise<Front | undefined> {
  const { document, config, configRev, savedAt, siteUrl, version, builtMs, now } = input
  const base = baseOf(siteUrl)
  if (base === undefined) return undefined
  const { unreadSince } = document
  const setting: Setting = { config, base, isSiteKnown: true, now, unreadSince }
  const made = { itemsRev: document.rev, configRev, savedAt }
  const current = currentOf(document, config)
  // The default answers are of no place.
  const older = { readDay: input.readDay, readNewestByPlace: async () => undefined, noteGap: () => undefined }
  const recipes = recipesOf(setting, older)
  const answers = await Promise.all(
    DEFAULTS.map(({ path }) => madeBy(recipes[path], current, { build: version, builtMs, base }, made)),
  )

  const facts = frontFacts({ ...input, itemsRev: document.rev, unreadSince })
  const metadata: FrontMetadata = withoutUndefined({
    ...facts,
    format: FRONT_FORMAT,
    until: startOfDayMs(facts.day, config.site.utcOffset) + DAY_MS + FRONT_GRACE_MS,
    hub: config.site.hub || undefined,
    parts: answers.map(
      ({ gzip, plainBytes, etag, modified }) => [gzip.byteLength, plainBytes, etag, modified] as const,
    ),
  })
  const size = new TextEncoder().encode(JSON.stringify(metadata)).byteLength
  if (size > MOST_METADATA_BYTES) return undefined
  return { body: joined(answers.map(({ gzip }) => gzip)), metadata }
}

function recipesOf(setting: Setting, older: ReadOlder): Readonly<Record<DefaultPath, Recipe>> {
  const home = (language: 'vi' | 'en') => homeRecipe(setting, { language, query: everything }, older)
  return {
    '/rss.xml': feedRecipe(setting, { format: archiveFormats.rss, query: everything }, older),
    '/atom.xml': feedRecipe(setting, { format: archiveFormats.atom, query: everything }, older),
    '/feed.json': feedRecipe(setting, { format: jsonFeed, query: everything }, older),
    '/': home('vi'),
    '/?lang=en': home('en'),
    '/opml.xml': opmlRecipe(setting, 'sources'),
  }
}

async function madeBy(
  { form, make, turnedMs }: Recipe,
  current: Current,
  maker: Maker,
  made: Omit<Made, 'form' | 'turnedMs'>,
) {
  const plain = new TextEncoder().encode(await make(() => current))
  const { etag, lastModified } = stampFor(maker, { ...made, form, turnedMs })
  return { gzip: await gzipped(plain), plainBytes: plain.byteLength, etag, modified: modifiedSeconds(lastModified) }
}

function modifiedSeconds(lastModified = ''): number {
  return (Date.parse(lastModified) || 0) / 1000
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}

import type { Source } from '../config/schema/schema.ts'
import { decodeBody } from '../fetch/charset.ts'
import { plainText } from '../parse/html/plain-text.ts'
import { outletIn } from '../parse/introduction.ts'
import { parseFeed } from '../parse/parse-feed.ts'
import { slugOf } from '../text/slug.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { Publisher } from './publisher.ts'

/** A saved answer: its file, its own title if it is a readable feed, and its form if it is not a feed. */
export type SavedFeed = { readonly file: string; readonly title?: string; readonly form?: Form }

/** Answers that are not feeds. The config of an outlet says how to read its API's answer. */
type Form = 'json' | 'page' | 'sitemap'

/** The answers of a running publisher, each with its own title. */
export async function savedFeeds({ url, feeds }: Pick<Publisher, 'url' | 'feeds'>): Promise<SavedFeed[]> {
  return Promise.all(
    feeds.map(async (file) => {
      const answer = await fetch(addressOf(file, url))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return savedFeed(file, decodeBody(bytes, answer.headers.get('content-type') ?? ''))
    }),
  )
}

/** Reads a saved answer's description of itself. */
export function savedFeed(file: string, body: string): SavedFeed {
  const parsed = parseFeed(body, 'http://localhost/')
  if (parsed.kind === 'parsed') {
    const title = outletIn(plainText(parsed.feed.title ?? '')) || undefined
    return withoutUndefined({ file, title })
  }
  if (/<(?:\w+:)?urlset[\s>]/.test(body)) return { file, form: 'sitemap' }
  if (parsed.what === 'html') return { file, form: 'page' }
  if (parsed.what === 'json') return { file, form: 'json' }
  return { file }
}

/**
 * Makes sources for a folder of saved answers. A file named after a configured source ("tuoitre-zoneless-dates.xml"
 * after "tuoitre-thoi-su") takes over that outlet's name, date order, zone and by-lines, and for a page or an API's
 * answer its selectors or paths, which the file does not show. Any other page is read by its structure.
 */
export function demoSources(feeds: readonly SavedFeed[], base: string, configured: readonly Source[]): Source[] {
  return feeds.flatMap(({ file, title, form }) => {
    const id = idFrom(file)
    const outlet = configured.filter((source) => outletOf(source.id) === outletOf(id))
    const reader = outlet.find(({ kind = 'feed' }) => kind === (form ?? 'feed'))
    const own = { id, url: addressOf(file, base), everyMinutes: 1, evidence: 'a saved answer' }
    if (reader !== undefined) return [{ ...reader, ...own }]
    const unknown = { name: title ?? outletOf(id), home: base, language: 'vi', region: 'national' } as const
    const [known] = outlet.map(newsroomOf)
    return [{ ...(known ?? unknown), ...own, ...kindOf(form) }]
  })
}

/** The fields that apply to everything an outlet publishes. */
function newsroomOf({ name, home, language, region, dateOrder, utcOffset, bylines, search }: Source) {
  return withoutUndefined({ name, home, language, region, dateOrder, utcOffset, bylines, search })
}

function kindOf(form: Form | undefined) {
  return form === 'page' || form === 'sitemap' ? { kind: form } : {}
}

function addressOf(file: string, base: string): string {
  return `${base}/${encodeURIComponent(file)}`
}

/** A file's name without its ending, as lower-case words joined by hyphens. */
function idFrom(file: string): string {
  return slugOf(file.replace(/\.[^.]*$/, '')) || 'feed'
}

/** The first word of an id: "google" of "google-news-search". */
function outletOf(id: string): string {
  return id.split('-')[0] ?? id
}

import type { Source } from '../config/schema.ts'
import { decode } from '../fetch/decode.ts'
import { htmlToText } from '../normalise/plain-text.ts'
import { parseFeed } from '../parse/parse-feed.ts'
import type { Publisher } from './publisher.ts'

/** A saved feed: its file, and what it calls itself if it can be read. */
export type SavedFeed = { readonly file: string; readonly title?: string }

/** The feeds of a running publisher, each with its own title. */
export async function savedFeeds({ url, feeds }: Pick<Publisher, 'url' | 'feeds'>): Promise<SavedFeed[]> {
  return Promise.all(
    feeds.map(async (file) => {
      const address = addressOf(file, url)
      const answer = await fetch(address)
      const body = decode(new Uint8Array(await answer.arrayBuffer()), answer.headers.get('content-type') ?? '')
      const parsed = parseFeed(body, address)
      const title = parsed.kind === 'parsed' ? htmlToText(parsed.feed.title ?? '') : ''
      return title === '' ? { file } : { file, title }
    }),
  )
}

/**
 * Sources for a folder of saved feeds. A file named after a configured source ("tuoitre-zoneless-dates.xml" after
 * "tuoitre-thoi-su") takes over that outlet's name, date order, zone and by-lines: they cannot be told from the file.
 */
export function demoSources(feeds: readonly SavedFeed[], base: string, configured: readonly Source[]): Source[] {
  return feeds.map(({ file, title }) => {
    const id = slugOf(file)
    const like = configured.find((source) => outletOf(source.id) === outletOf(id))
    return {
      ...(like ?? { name: title ?? outletOf(id), home: base, language: 'vi', region: 'national' }),
      id,
      url: addressOf(file, base),
      everyMinutes: 1,
      evidence: 'a saved feed',
    }
  })
}

function addressOf(file: string, base: string): string {
  return `${base}/${encodeURIComponent(file)}`
}

/** A file's name without its ending, as lower-case words joined by hyphens. */
function slugOf(file: string): string {
  const stem = file.replace(/\.[^.]*$/, '').toLowerCase()
  return stem.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'feed'
}

/** The first word of an id: "google" of "google-news-search". */
function outletOf(id: string): string {
  return id.split('-')[0] ?? id
}

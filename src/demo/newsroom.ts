import { MINUTE_MS } from '../durations.ts'
import { readFeed } from './feed-text.ts'
import { type DateOrder, orderIn } from './fresh-dates.ts'
import { moveDates, newestIn } from './fresh-feed.ts'
import { insertStory, printsNews } from './insert-story.ts'
import { storyAt } from './upcoming.ts'

/** A saved feed. */
export type SavedFeed = { readonly name: string; readonly bytes: Uint8Array }

/** A feed at a moment: its bytes, and since when they are the same (ms since 1970). */
export type Edition = { readonly bytes: Uint8Array; readonly modifiedAt: number }

/** Saved feeds brought to the present, ready to take news. */
export type Newsroom = { readonly startedAt: number; readonly everyMs: number; readonly feeds: readonly FreshFeed[] }

type FreshFeed = {
  readonly name: string
  readonly text: string
  readonly encode: (text: string) => Uint8Array
  readonly order: DateOrder
  readonly takesNews: boolean
}

/** The newest saved item is this old when the newsroom opens. */
const NEWEST_AGE_MS = 3 * MINUTE_MS
/** Older news drops out of a feed, as everywhere. */
const NEWS_PER_FEED = 30
/** One in this many stories is printed by two outlets. */
const SHARED_EVERY = 6

/** Outlets that do not print all news: some only the province's, some none of ours. By the first word of the file. */
const BEATS: Readonly<Record<string, 'province' | 'none'>> = {
  baodienbienphu: 'province',
  bienphong: 'none',
  baosonla: 'none',
  vietnambiz: 'none',
}

/**
 * Moves all dates of the saved feeds by one distance, so that the newest item of all is three minutes old at
 * `startedAt` (ms since 1970). From then on a story is added every `everyMs` milliseconds; 0 adds none.
 */
export function openNewsroom(saved: readonly SavedFeed[], startedAt: number, everyMs: number): Newsroom {
  const read = saved.map((feed) => ({ ...readFeed(feed.bytes), name: feed.name }))
  const newest = Math.max(...read.map((feed) => newestIn(feed.text) ?? -Infinity))
  const byMs = Number.isFinite(newest) ? startedAt - NEWEST_AGE_MS - newest : 0
  const feeds = read.map(({ name, text, encode, unicode }) => ({
    name,
    text: moveDates(text, byMs),
    encode,
    order: orderIn(text),
    takesNews: unicode && printsNews(text),
  }))
  return { startedAt, everyMs, feeds }
}

/** A feed of the newsroom at `now` (ms since 1970); `undefined` if there is none of that name. */
export function editionOf(newsroom: Newsroom, name: string, now: number): Edition | undefined {
  const feed = newsroom.feeds.find((candidate) => candidate.name === name)
  if (!feed) return undefined
  const serials = printedIn(newsroom, name, storiesBy(newsroom, now)).slice(-NEWS_PER_FEED)
  const text = serials.reduce((body, serial) => {
    const placing = { at: toldAt(newsroom, serial), serial, order: feed.order }
    return insertStory(body, storyAt(serial), placing) ?? body
  }, feed.text)
  const last = serials.at(-1)
  const modifiedAt = last === undefined ? newsroom.startedAt : toldAt(newsroom, last)
  return { bytes: feed.encode(text), modifiedAt }
}

/** How many stories were published by `now`. */
function storiesBy(newsroom: Newsroom, now: number): number {
  if (newsroom.everyMs <= 0) return 0
  return Math.max(0, Math.floor((now - newsroom.startedAt) / newsroom.everyMs))
}

function toldAt(newsroom: Newsroom, serial: number): number {
  return newsroom.startedAt + (serial + 1) * newsroom.everyMs
}

/** The serial numbers, below `count`, of the stories that a feed prints. Outlets take turns. */
function printedIn(newsroom: Newsroom, name: string, count: number): number[] {
  const outlets = newsroom.feeds.filter((feed) => feed.takesNews)
  const all = outlets.map((feed) => feed.name).filter((outlet) => beatOf(outlet) !== 'none')
  const general = all.filter((outlet) => beatOf(outlet) === undefined)
  const serials = Array.from({ length: count }, (_, serial) => serial)
  return serials.filter((serial) => {
    const printers = storyAt(serial).about ? all : general
    const turn = printers[serial % printers.length]
    const second = serial % SHARED_EVERY === SHARED_EVERY - 1 ? printers[(serial + 3) % printers.length] : undefined
    return name === turn || name === second
  })
}

function beatOf(name: string): 'province' | 'none' | undefined {
  return BEATS[name.split('-')[0] ?? name]
}

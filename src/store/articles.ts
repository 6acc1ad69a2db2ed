import { DAY_MS } from '../durations.ts'
import type { ArticleText } from '../field-text.ts'
import type { Candidate } from '../model.ts'
import type { Database } from './database.ts'

/**
 * Why an article is to be read: its list gives no date or no lead; it is kept by one weak piece of evidence or by its
 * wording; it is a near miss. The first two wait to be filed.
 */
export type Why = 'thin' | 'weak' | 'near'

/** An article that is to be read. */
export type QueuedArticle = {
  readonly link: string
  readonly why: Why
  readonly source: string
  /** By its list. */
  readonly title: string
  readonly language: string
  /** ISO 8601: by the list, and when it was first wanted. */
  readonly published: string
  readonly foundAt: string
  /** How often it was asked. Written before each request, so that a killed tick counts. */
  readonly attempts: number
  /** The item that waits to be filed; absent for a near miss. */
  readonly candidate?: Candidate
}

/** The text of an article's own page, as far as an item may need it. */
export type ArticleFields = {
  readonly title: string
  readonly lead?: string
  /** ISO 8601, and whether it has a time of day. */
  readonly published?: string
  readonly hasTime?: boolean
  readonly image?: string
  readonly author?: string
  readonly canonical?: string
  readonly text: ArticleText
}

/** An article that is not asked again: what it said, or why it says nothing. */
export type StoredArticle = { readonly readAt: string } & (
  | { readonly fields: ArticleFields }
  | { readonly why: string }
)

/** How long to remember that an article was read, so that it is not requested again. */
const LONGEST_DAYS = 30

/** Articles that are to be read, in no order. */
export function readQueue(db: Database): readonly QueuedArticle[] {
  const rows = db.exec<{ attempts: number; body: string }>('SELECT attempts, body FROM article_queue')
  return rows.map(({ attempts, body }) => ({ ...(JSON.parse(body) as QueuedArticle), attempts }))
}

/** How many articles wait. */
export function countQueue(db: Database): number {
  return db.exec<{ count: number }>('SELECT count(*) AS count FROM article_queue')[0]?.count ?? 0
}

/** Queues an article, or counts an attempt; an equal row costs nothing. */
export function writeQueued(db: Database, { attempts, ...queued }: QueuedArticle): void {
  db.exec(
    'INSERT INTO article_queue (link, attempts, body) VALUES (?, ?, ?) ON CONFLICT (link) DO UPDATE SET attempts = excluded.attempts, body = excluded.body WHERE attempts <> excluded.attempts OR body <> excluded.body',
    queued.link,
    attempts,
    JSON.stringify(queued),
  )
}

export function removeQueued(db: Database, links: Iterable<string>): void {
  for (const link of links) db.exec('DELETE FROM article_queue WHERE link = ?', link)
}

/** An article that was read or refused; undefined if it was never requested. */
export function readArticleAt(db: Database, link: string): StoredArticle | undefined {
  const [found] = db.exec<{ body: string }>('SELECT body FROM articles WHERE link = ?', link)
  return found && (JSON.parse(found.body) as StoredArticle)
}

/** An item that is judged again, with the text of its article's page if it was read. */
export function withArticleText<Judged extends { readonly link: string }>(
  db: Database,
  item: Judged,
): Judged & { readonly article?: ArticleText } {
  const stored = readArticleAt(db, item.link)
  if (stored && 'fields' in stored) return { ...item, article: stored.fields.text }
  return item
}

/** Remembers an article for 30 days. */
export function writeArticle(db: Database, link: string, stored: StoredArticle): void {
  db.exec(
    'INSERT INTO articles (link, read_at, body) VALUES (?, ?, ?) ON CONFLICT (link) DO UPDATE SET read_at = excluded.read_at, body = excluded.body',
    link,
    stored.readAt,
    JSON.stringify(stored),
  )
}

/** Deletes articles that were read more than 30 days ago. */
export function trimArticles(db: Database, now: Date): void {
  db.exec('DELETE FROM articles WHERE read_at < ?', new Date(now.getTime() - LONGEST_DAYS * DAY_MS).toISOString())
}

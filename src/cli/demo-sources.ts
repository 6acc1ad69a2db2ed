import type { Source } from '../config/schema.ts'

/**
 * Sources for a folder of saved feeds. A file named after a configured source ("tuoitre-zoneless-dates.xml" after
 * "tuoitre-thoi-su") takes over that outlet's name, date order, zone and by-lines: they cannot be told from the file.
 */
export function demoSources(files: readonly string[], base: string, configured: readonly Source[]): Source[] {
  return files.map((file) => {
    const id = slugOf(file)
    const like = configured.find((source) => outletOf(source.id) === outletOf(id))
    return {
      ...(like ?? { name: outletOf(id), home: base, language: 'vi', region: 'national' }),
      id,
      url: `${base}/${encodeURIComponent(file)}`,
      everyMinutes: 1,
      evidence: 'a saved feed',
    }
  })
}

/** "Tuoitre_2.rss" → "tuoitre-2-rss" would keep the ending: it goes, the rest becomes lower-case words. */
function slugOf(file: string): string {
  const stem = file.replace(/\.[^.]*$/, '').toLowerCase()
  return stem.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'feed'
}

/** The first word of an id: "google" of "google-news-search". */
function outletOf(id: string): string {
  return id.split('-')[0] ?? id
}

import { expect, test } from 'vitest'
import { sourceReport } from '../../src/serve/query/source-status.ts'
import { writeAtom } from '../../src/write/atom.ts'
import { writeOpml } from '../../src/write/opml.ts'
import { writeRss } from '../../src/write/rss.ts'
import { documentOf, item, source } from './samples.ts'

const SECRET = 'tuyetmat'
const hidden = [
  { ...source, url: `https://baomau.example/rss?api_key=${SECRET}` },
  { ...source, url: `https://baomau.example/rss?u=${SECRET}`, secret: true },
] as const

test.each(hidden)('no document shows the secret of a source: $url', (kept) => {
  const sources = new Map([[kept.id, kept]])
  const written = [
    writeOpml([kept], { title: 'Nguồn', language: 'vi' }),
    writeRss(documentOf([item], { sources })),
    writeAtom(documentOf([item], { sources })),
    JSON.stringify(sourceReport(kept, undefined, new Date('2026-11-23T01:00:00Z'))),
  ]
  for (const text of written) {
    expect(text).toContain('https://baomau.example/rss')
    expect(text).not.toContain(SECRET)
  }
})

import { readFileSync } from 'node:fs'
import type { Source } from '../../src/config/schema/schema.ts'
import { sources } from '../../src/config/sources.ts'
import { demoSources, savedFeed } from '../../src/demo/demo-sources.ts'
import { decodeBody } from '../../src/fetch/charset.ts'
import { pageSources } from '../feeds/page-sources.ts'

const configured = [...pageSources, ...sources]

/** The source that a sample stands for, at an address of its publisher, so that relative links mean what they say. */
export function sourceOfSample(file: string): Source {
  const outlet = file.split('-')[0] ?? file
  const like = configured.find((source) => source.id.split('-')[0] === outlet)
  const saved = savedFeed(file, decodeBody(readFileSync(new URL(`../feeds/${file}`, import.meta.url)), ''))
  const [source] = demoSources([saved], `https://${like ? new URL(like.home).host : `${outlet}.vn`}`, configured)
  if (!source) throw new Error(`no source for ${file}`)
  return source
}

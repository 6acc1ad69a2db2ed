import { demoSources } from '../../src/cli/demo-sources.ts'
import type { Source } from '../../src/config/schema.ts'
import { sources } from '../../src/config/sources.ts'

/** The source that a sample feed stands for, at an address of its publisher, so that relative links mean what they say. */
export function sourceOfSample(file: string): Source {
  const outlet = file.split('-')[0] ?? file
  const like = sources.find((source) => source.id.split('-')[0] === outlet)
  const [source] = demoSources([{ file }], `https://${like ? new URL(like.home).host : `${outlet}.vn`}`, sources)
  if (!source) throw new Error(`no source for ${file}`)
  return source
}

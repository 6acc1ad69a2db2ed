import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { inWords, speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'
import { callOwnerApi, ownerFrom } from './worker/owner-api.ts'

/** `npm run export -- [FILE]`: everything ever kept as JSON Lines, to a file or the standard output. */
const USAGE = `usage: npm run export -- [FILE] [--site ADDRESS]
  FILE      the file to write; default: standard output
  --site    the Worker's address, such as http://localhost:8787; default: SITE_URL. ADMIN_TOKEN is the owner's token.`

speakPlainly(USAGE)
const { values, positionals } = parseArgs({ options: { site: { type: 'string' } }, allowPositionals: true })
const [file, ...more] = positionals
if (more.length > 0) stop(USAGE, 2)
const owner = ownerFrom(values.site, process.env)
if (typeof owner === 'string') stop(owner, 2)

try {
  const answer = await callOwnerApi(owner, 'GET', '/api/export')
  if (!answer.ok || answer.body === null) stop('too many requests; try again in a minute')
  const lines = countLines()
  const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>)
  if (file === undefined || file === '-') await pipeline(body, lines.through, process.stdout, { end: false })
  else {
    // Whole or not at all: a truncated file looks like an archive.
    await pipeline(body, lines.through, createWriteStream(`${file}.part`))
    await rename(`${file}.part`, file)
  }
  const items = lines.items()
  console.error(items === 0 ? 'no items were ever kept: the file has only a header' : `${items} items written`)
} catch (error) {
  stop(inWords(error))
}

/** Counts the items that pass: lines other than the header and the config. */
function countLines() {
  let items = 0
  let rest = ''
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const lines = (rest + chunk.toString('latin1')).split('\n')
      rest = lines.pop() ?? ''
      items += lines.filter((line) => line.startsWith('{"id":')).length
      done(null, chunk)
    },
  })
  return { through, items: () => items }
}

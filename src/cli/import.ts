import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { MINUTE_MS } from '../durations.ts'
import { inWords, speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'
import { callOwnerApi, type Owner, ownerFrom } from './worker/owner-api.ts'

/** `npm run import -- FILE`: restores a file of `npm run export`. */
const USAGE = `usage: npm run import -- FILE [--site ADDRESS]
  FILE      a file of npm run export
  --site    the Worker's address, such as http://localhost:8787; default: SITE_URL. ADMIN_TOKEN is the owner's token.

  Stored items are skipped, so an import can be stopped and started again. The free plan's rows are enough for some
  10,000 items a day; an import that has used them continues after 00:00 UTC.`

/** Lines and bytes of one part; the Worker stores each as a whole. */
const LINES_A_PART = 500
const BYTES_A_PART = 2_000_000

speakPlainly(USAGE)
const { values, positionals } = parseArgs({ options: { site: { type: 'string' } }, allowPositionals: true })
const [file, ...more] = positionals
if (file === undefined || more.length > 0) stop(USAGE, 2)
const found = ownerFrom(values.site, process.env)
if (typeof found === 'string') stop(found, 2)
const owner: Owner = found

try {
  let imported = 0
  let known = 0
  let aboutConfig = ''
  for await (const { lines, first } of partsOf(file)) {
    if (lines.some((line) => line.startsWith('{"config":'))) aboutConfig = await fateOfConfig()
    const part = await sendPart(lines, first)
    imported += part.imported
    known += part.known
  }
  if (imported + known === 0) stop(`${file} holds no items`)
  console.error(`${imported} items imported, ${known} were already there`)
  if (imported > 0) console.error('pages and feeds show the newest after the next tick, the archive day by day')
  if (aboutConfig !== '') console.error(aboutConfig)
} catch (error) {
  stop(inWords(error))
}

/** An import restores the config only where none was saved yet. */
async function fateOfConfig(): Promise<string> {
  const { headers } = await callOwnerApi(owner, 'GET', '/api/config')
  if (headers.get('etag') === '"v0"') return 'the config of the file is in force'
  return 'the config of the file was left out, because one is saved here: npm run tune -- history'
}

type Imported = { readonly imported: number; readonly known: number }

/** Sends one part; waits if the Worker answers that the day's rows are used up. */
async function sendPart(lines: readonly string[], first: number): Promise<Imported> {
  for (;;) {
    const answer = await callOwnerApi(owner, 'POST', '/api/import', `${lines.join('\n')}\n`).catch((error: Error) => {
      throw new Error(`the part beginning with line ${first} was refused, and none of it stored:\n${error.message}`)
    })
    if (answer.ok) return (await answer.json()) as Imported
    const { detail } = (await answer.json()) as { readonly detail: string }
    const seconds = Number(answer.headers.get('retry-after') ?? 60)
    console.error(
      `${detail} Waiting ${Math.ceil((seconds * 1000) / MINUTE_MS)} min; you can stop and start again at any time.`,
    )
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  }
}

async function* partsOf(path: string): AsyncGenerator<{ readonly lines: readonly string[]; readonly first: number }> {
  let lines: string[] = []
  let bytes = 0
  let number = 0
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    if (lines.length === LINES_A_PART || (lines.length > 0 && bytes + line.length > BYTES_A_PART)) {
      yield { lines, first: number - lines.length }
      lines = []
      bytes = 0
    }
    lines.push(line)
    bytes += Buffer.byteLength(line)
  }
  if (lines.length > 0) yield { lines, first: number - lines.length + 1 }
}

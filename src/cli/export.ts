import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { exportArchive } from './export-archive.ts'
import { NAMESPACE_OPTIONS, NAMESPACE_USAGE, wranglerNamespace } from './namespace.ts'
import { progressLine, showProgress } from './progress.ts'

/** `npm run export -- --local|--remote [FILE]`: everything ever kept as JSON Lines, to a file or the standard output. */
const USAGE = `usage: npm run export -- --local|--remote [FILE]
${NAMESPACE_USAGE}`

const { values, positionals } = parsed()
const [file, ...more] = positionals
if (more.length > 0 || (values.local === true) === (values.remote === true)) stop(USAGE, 2)

try {
  const exported = await exportArchive(wranglerNamespace(values), new Date(), (done, all, day) =>
    showProgress(progressLine(done, all, day)),
  )
  showProgress('')
  if (exported.kind === 'refused') stop(exported.why, 1)
  const text = Readable.from(withEnds(exported.lines))
  if (file === undefined || file === '-') await pipeline(text, process.stdout, { end: false })
  else {
    // Whole or not at all: a file that was cut short looks like an archive.
    await pipeline(text, createWriteStream(`${file}.part`))
    await rename(`${file}.part`, file)
    console.error(`${exported.items} items written to ${file}`)
  }
} catch (error) {
  showProgress('')
  stop(error instanceof Error ? error.message : String(error), 1)
}

function* withEnds(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${line}\n`
}

function parsed() {
  try {
    return parseArgs({ options: NAMESPACE_OPTIONS, allowPositionals: true })
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${USAGE}`, 2)
  }
}

function stop(why: string, code: number): never {
  console.error(why)
  process.exit(code)
}

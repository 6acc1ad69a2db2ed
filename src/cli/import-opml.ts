import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { sources } from '../config/sources.ts'
import { decodeBody } from '../fetch/charset.ts'
import { readOpml } from './opml/read-opml.ts'
import { rowText, toSourceRows } from './opml/source-rows.ts'
import { speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'

/**
 * `npm run import-opml -- FILE [--json]`: a reader's subscriptions as rows for src/config/sources.ts, or with --json as
 * entries for `sources` of an override. Rows go to standard output; omissions with their reasons to standard error.
 */
const USAGE = `npm run import-opml -- FILE    a reader's subscriptions (OPML) as rows for src/config/sources.ts
  --json    as entries for "sources" of an override`

speakPlainly(USAGE)
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
const [file] = positionals
if (file === undefined || positionals.length > 1) stop(USAGE)
const read = readOpml(decodeBody(readFileSync(file), ''))
if (read.kind === 'unreadable') stop(`${file} ${read.why}`)
if (read.subscriptions.length === 0) stop(`${file} has no subscription: none of its <outline> elements has an xmlUrl`)

const { rows, known, refused } = toSourceRows(read.subscriptions, sources, basename(file))
if (values.json === true) console.log(JSON.stringify(rows, null, 2))
else for (const row of rows) console.log(rowText(row))
for (const { name, id } of known) console.error(`already there: ${name} [${id}]`)
for (const { name, why } of refused) console.error(`left out: ${name}: ${why}`)
console.error(`${rows.length} new, ${known.length} already there, ${refused.length} left out`)
if (rows.length > 0) console.error('Check region, language and everyMinutes of each, then: npm run check -- ID')

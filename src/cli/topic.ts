import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { slugOf } from '../text/slug.ts'
import { speakPlainly } from './terminal/speak-plainly.ts'
import { stop } from './terminal/stop.ts'
import { findProvince } from './topic/find-province.ts'
import { makeGazetteer } from './topic/make-gazetteer.ts'
import { type Province, readProvinces } from './topic/province-facts.ts'
import { topicFiles } from './topic/topic-files.ts'

/** `npm run topic -- "Lào Cai"`: writes a topic folder for a province of Viet Nam. */
const USAGE = `npm run topic -- "PROVINCE"    writes the config for a province of Việt Nam, by its name of today or of before
  --into DIR         the folder to write; default: topics/ and the province's name
  --deployments N    the number of topics that will share one Cloudflare account; default: 1
  --force            overwrite an existing folder`

speakPlainly(USAGE)
const project = fileURLToPath(new URL('../..', import.meta.url))
const { typed, into, deployments, force } = readOptions()
const provinces = readProvinces()
const own = chosenProvince()
const folder = into ?? join(project, 'topics', slugOf(own.name))
if (existsSync(folder) && !force) refuse(`${folder} already exists; --force overwrites it, including your changes`)

const parts = makeGazetteer(provinces, own)
const config = relative(folder, join(project, 'src/config'))
const files = topicFiles(provinces, own, parts, { config, deployments, now: new Date() })
for (const [name, text] of Object.entries(files)) {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
console.log(summary())

function summary(): string {
  const { units, districts, leading, former, landmarks } = parts
  const shared = [...units, ...former].filter(({ ambiguous }) => ambiguous).length
  const where = relative(process.cwd(), folder)
  return `${where}: ${own.from.join(' + ')}
  ${units.length} units of today, ${districts.length + leading.length} districts and ${former.length} communes of before, ${landmarks.length} landmarks
  ${shared} names also belong to other provinces and need other evidence

Next:
  npm run check:config -- --config ${where}
  npm run explain -- --config ${where} "a headline"
  npm run demo -- --config ${where}`
}

function chosenProvince(): Province {
  const found = findProvince(provinces, typed)
  if (found.kind === 'unknown')
    return refuse(`no province has the name "${typed}"; the nearest: ${found.nearest.join(', ')}`)
  const { name } = found.province
  if (found.kind === 'former')
    console.log(`${found.former} has been part of ${name} since 1 July 2025: the topic is ${name}.`)
  return found.province
}

function readOptions() {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    options: { into: text, deployments: text, force: { type: 'boolean' } },
    allowPositionals: true,
  })
  const deployments = Number(values.deployments ?? 1)
  if (!Number.isInteger(deployments) || deployments < 1 || deployments > 20) {
    return refuse(`--deployments ${values.deployments}: must be a whole number from 1 to 20`)
  }
  if (positionals.length === 0) return refuse('no province given')
  return { typed: positionals.join(' '), into: values.into, deployments, force: values.force === true }
}

function refuse(why: string): never {
  return stop(`${why}\n\n${USAGE}`, 2)
}

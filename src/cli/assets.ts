import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { headersFile, namesModule, publicFiles } from './generate/public-files.ts'

/** `npm run assets`: writes public/, which is served without the Worker, and the file names for the pages. */
const folder = fileURLToPath(new URL('../../public', import.meta.url))
const made = publicFiles()

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [path, { bytes }] of made.files) writeFileSync(`${folder}${path}`, bytes)
writeFileSync(`${folder}/_headers`, headersFile(made))
writeFileSync(fileURLToPath(new URL('../serve/pages/asset-names.ts', import.meta.url)), namesModule(made))
console.log(`${folder}: ${made.files.size} files`)

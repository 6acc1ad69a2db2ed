import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Deployed, deployedAddress, firstTick, siteAddress, withSiteUrl } from '../demo/first-tick.ts'
import { speakPlainly } from './terminal/speak-plainly.ts'
import { runStaged, takeConfigOption } from './topic/staged-project.ts'
import { runWrangler } from './worker/wrangler.ts'

/**
 * `npm run deploy`: deploys, and makes sure that a new service has news at once. A Worker without ADMIN_TOKEN gets that
 * of the environment, or a generated one that is printed once; the first tick is requested with it. If SITE_URL is not
 * set, it becomes the address that wrangler printed. Further arguments go to wrangler; `--config DIR` deploys another
 * topic, under the name in its deployment.json.
 */
const USAGE = `npm run deploy [-- --config DIR] [-- options of wrangler deploy]
  --config DIR    another topic, under the name in its deployment.json
  SITE_URL        the address of the service; default: the one that wrangler prints
  ADMIN_TOKEN     the owner's token for a new service; default: generated and printed once`

speakPlainly(USAGE)
const staged = takeConfigOption(process.argv.slice(2))
if (staged) process.exit(await runStaged('deploy.ts', staged.config, staged.rest))

const config = fileURLToPath(new URL('../../wrangler.toml', import.meta.url))
const siteUrl = process.env.SITE_URL ?? ''
const given = process.argv.slice(2)
if (siteUrl !== '') given.push('--var', `SITE_URL:${siteUrl}`)

const isNew = !(await secretNames()).includes('ADMIN_TOKEN')
const own = process.env.ADMIN_TOKEN || undefined
const token = own ?? (isNew ? randomBytes(24).toString('base64url') : undefined)
const printed = isNew && token !== undefined ? await deployWith(token) : await runWrangler(['deploy', ...given])
console.log(printed)
if (isNew && own === undefined) {
  console.log(`ADMIN_TOKEN, for /tune and the owner's API, shown only once:\n\n  ${token}\n`)
}

const deployed: Deployed = { address: deployedAddress(printed), token }
if (siteUrl === '') await setSiteUrl(deployed.address)
console.log(await firstTick(deployed, fetch, (ms) => new Promise((resolve) => setTimeout(resolve, ms))))

/** Until the Worker knows its address, feeds name the host of the request, and no default answers are ready. */
async function setSiteUrl(address: string | undefined): Promise<void> {
  const text = await readFile(config, 'utf8')
  const after = withSiteUrl(text, address)
  if (after === text) return
  await writeFile(config, after)
  await runWrangler(['deploy', ...given])
  console.log(`SITE_URL in wrangler.toml is ${siteAddress(address ?? '')} now: commit it.\n`)
}

/** Names of the Worker's secrets; none if the Worker does not exist yet. */
async function secretNames(): Promise<readonly string[]> {
  const listed = await runWrangler(['secret', 'list', '--format', 'json']).catch((error: Error) => {
    if (/not (?:been )?found|does not exist|10007/i.test(error.message)) return '[]'
    throw error
  })
  const secrets: readonly { readonly name: string }[] = JSON.parse(listed)
  return secrets.map(({ name }) => name)
}

/** Passes the token in a file that only this user can read, never as an argument, which every process can see. */
async function deployWith(adminToken: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tin-dien-bien-'))
  try {
    const file = join(folder, 'secrets.json')
    await writeFile(file, JSON.stringify({ ADMIN_TOKEN: adminToken }), { mode: 0o600 })
    return await runWrangler(['deploy', '--secrets-file', file, ...given])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

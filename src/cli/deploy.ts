import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Deployed, deployedAddress, firstTick } from './first-tick.ts'
import { withSiteUrl } from './site-url.ts'
import { runWrangler } from './wrangler.ts'

/**
 * `npm run deploy`: deploys, and sees to it that a new service has news at once. A Worker without ADMIN_TOKEN gets
 * that of the environment, or one that is made up here and printed once; with it the first tick is asked for.
 * Where SITE_URL is not set, wrangler.toml is given the address that the Worker got, and it is deployed once more.
 * What is given besides goes to wrangler, such as `-- --env sharded`.
 */
const given = process.argv.slice(2)
const environment = given.flatMap((arg, index) => (/^(-e|--env)$/.test(arg) ? [arg, given[index + 1] ?? ''] : []))

const isNew = !(await secretNames()).includes('ADMIN_TOKEN')
const own = process.env.ADMIN_TOKEN || undefined
const token = own ?? (isNew ? randomBytes(24).toString('base64url') : undefined)
const printed = isNew && token !== undefined ? await deployWith(token) : await runWrangler(['deploy', ...given])
console.log(printed)
if (isNew && own === undefined) {
  console.log(`ADMIN_TOKEN, for /tune and the owner's API, shown this once:\n\n  ${token}\n`)
}

await setSiteUrl(deployedAddress(printed))
const deployed: Deployed = { address: deployedAddress(printed), token }
console.log(await firstTick(deployed, fetch, (ms) => new Promise((resolve) => setTimeout(resolve, ms))))

/** Writes where the Worker lives into wrangler.toml, if nobody has, and deploys it so. */
async function setSiteUrl(address: string | undefined): Promise<void> {
  const file = fileURLToPath(new URL('../../wrangler.toml', import.meta.url))
  const changed = withSiteUrl(await readFile(file, 'utf8'), address)
  if (changed === undefined) return
  await writeFile(file, changed)
  console.log(`SITE_URL in wrangler.toml is ${address} now; commit it. Deploying once more with it.`)
  console.log(await runWrangler(['deploy', ...given]))
}

/** Names of the Worker's secrets; none where there is no such Worker yet. */
async function secretNames(): Promise<readonly string[]> {
  const listed = await runWrangler(['secret', 'list', '--format', 'json', ...environment]).catch((error: Error) => {
    if (/not (?:been )?found|does not exist|10007/i.test(error.message)) return '[]'
    throw error
  })
  const secrets: readonly { readonly name: string }[] = JSON.parse(listed)
  return secrets.map(({ name }) => name)
}

/** The token goes by a file that only we can read, never by an argument, which every process of the machine can see. */
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

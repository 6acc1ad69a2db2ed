import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { messageOf } from '../../text/message-of.ts'

/** The parts of a project that are copied; packages and tests are linked. */
const COPIED = ['src', 'public', 'package.json', 'tsconfig.json', 'wrangler.toml']
const LINKED = ['node_modules', 'tests']

/** A file beside the config: the Worker's name, and its address once it is deployed. */
const DEPLOYMENT = 'deployment.json'
const DeploymentSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')),
  siteUrl: v.string(),
})
const NAME_LINE = /^name = ".*"$/m
const SITE_URL_LINE = /^SITE_URL = "(.*)"$/m

/**
 * Copies the project with files of src/config/ replaced by those at the same path in another folder, so that another
 * topic runs and nothing in the project changes. `copied` may name less than a whole project, with wrangler.toml.
 * Rejects, naming the file, if src/config/ has no file at that path or deployment.json is invalid.
 */
export async function stageProject(
  project: string,
  config: string,
  into: string,
  copied: readonly string[] = COPIED,
): Promise<void> {
  const own = new Set(await readdir(join(project, 'src/config'), { recursive: true }))
  const found = await readdir(config, { recursive: true })
  const given = found.filter((name) => /\.(ts|json)$/.test(name) && !name.startsWith('feeds/') && name !== DEPLOYMENT)
  const stray = given.find((name) => !own.has(name))
  if (stray !== undefined) throw new Error(`${join(config, stray)}: src/config/ has no file of that name`)
  if (given.length === 0) throw new Error(`${config}: no file that could replace one of src/config/`)
  const deployment = await readDeployment(config)

  await rm(into, { recursive: true, force: true })
  await mkdir(into, { recursive: true })
  for (const name of copied) await cp(join(project, name), join(into, name), { recursive: true })
  for (const name of LINKED) await symlink(join(project, name), join(into, name))
  for (const name of given) {
    await writeFile(join(into, 'src/config', name), `export * from ${JSON.stringify(join(config, name))}\n`)
  }
  if (!deployment) return
  const wrangler = await readFile(join(into, 'wrangler.toml'), 'utf8')
  const named = wrangler.replace(NAME_LINE, `name = ${JSON.stringify(deployment.name)}`)
  await writeFile(
    join(into, 'wrangler.toml'),
    named.replace(SITE_URL_LINE, `SITE_URL = ${JSON.stringify(deployment.siteUrl)}`),
  )
}

/**
 * Stages a project for one run, and removes it afterwards. Each run has a folder of its own: a command must not replace
 * the files of a demo of the same topic that is still running.
 */
export async function withStagedProject<Result>(
  project: string,
  config: string,
  run: (staged: string) => Promise<Result>,
): Promise<Result> {
  const under = join(project, '.wrangler')
  await mkdir(under, { recursive: true })
  await removeAbandoned(under)
  const staged = await mkdtemp(join(under, `staged-${basename(config)}-${process.pid}-`))
  try {
    await stageProject(project, config, staged)
    return await run(staged)
  } finally {
    await rm(staged, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

/** Removes the folders of runs that were killed. */
async function removeAbandoned(under: string): Promise<void> {
  for (const name of await readdir(under)) {
    const pid = /^staged-.*-(\d+)-[^-]*$/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(under, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const projectOfCommand = fileURLToPath(new URL('../../..', import.meta.url))

/** Takes `--config DIR` or `--config=DIR` out of the arguments; undefined without it. */
export function takeConfigOption(
  args: readonly string[],
): { readonly config: string; readonly rest: readonly string[] } | undefined {
  const at = args.findIndex((arg) => arg === '--config' || arg.startsWith('--config='))
  if (at < 0) return undefined
  const [option = '', following = ''] = args.slice(at)
  const isJoined = option !== '--config'
  const config = isJoined ? option.slice('--config='.length) : following
  if (config === '') throw new Error('--config: a folder must follow')
  return { config: resolve(config), rest: args.toSpliced(at, isJoined ? 1 : 2) }
}

/**
 * Runs a command of src/cli/ in a copy of the project with another config, in the same terminal, and returns its exit
 * code. An address that the command wrote into wrangler.toml is saved in the folder's deployment.json, if it has one.
 */
export async function runStaged(command: string, config: string, args: readonly string[]): Promise<number> {
  return withStagedProject(projectOfCommand, config, async (staged) => {
    // The manifest has the other config's title.
    spawnSync(process.execPath, [join(staged, 'src/cli/assets.ts')], { cwd: staged, stdio: 'ignore' })
    const child = spawn(process.execPath, [join(staged, 'src/cli', command), ...args], {
      cwd: staged,
      stdio: 'inherit',
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    const code = await new Promise<number>((done) => child.once('exit', (exit) => done(exit ?? 0)))
    await keepSiteUrl(config, staged)
    return code
  })
}

async function keepSiteUrl(config: string, staged: string): Promise<void> {
  const deployment = await readDeployment(config)
  const siteUrl = SITE_URL_LINE.exec(await readFile(join(staged, 'wrangler.toml'), 'utf8'))?.[1]
  if (!deployment || siteUrl === undefined || siteUrl === deployment.siteUrl) return
  await writeFile(join(config, DEPLOYMENT), `${JSON.stringify({ ...deployment, siteUrl }, null, 2)}\n`)
}

async function readDeployment(config: string): Promise<v.InferOutput<typeof DeploymentSchema> | undefined> {
  const path = join(config, DEPLOYMENT)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return v.parse(DeploymentSchema, JSON.parse(text))
  } catch (error) {
    throw new Error(`${path}: ${messageOf(error)}`)
  }
}

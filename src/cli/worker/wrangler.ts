import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { eventIn } from './log-event.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const wranglerBin = join(dirname(createRequire(import.meta.url).resolve('wrangler/package.json')), 'bin/wrangler.js')
const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' }
const WITH_PARENT = new URL('./with-parent.ts', import.meta.url).href
const START_TIMEOUT_MS = 60_000
/** A redirect that the Worker itself answers without a store: static files are served before it is ready. */
const OF_THE_WORKER = '/feed'

const NO_LOGIN = 'Not logged in to Cloudflare. Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN, and try again.'

/** The most output of a command: a hundred days of news. */
const MOST_PRINTED = 512 * 1024 * 1024

/** Runs one wrangler command and returns its output. Rejects with wrangler's own message. */
export async function runWrangler(args: readonly string[]): Promise<string> {
  try {
    const options = { cwd: root, env, maxBuffer: MOST_PRINTED }
    return (await promisify(execFile)(process.execPath, [wranglerBin, ...args], options)).stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    if (/not logged in|not authenticated|CLOUDFLARE_API_TOKEN/i.test(`${stdout}${stderr}`)) throw new Error(NO_LOGIN)
    throw new Error(`wrangler ${args.slice(0, 3).join(' ')} failed:\n${`${stdout}${stderr}`.trim() || String(error)}`)
  }
}

export type RunningWorker = {
  readonly origin: string
  /** Fires the cron trigger once; resolves when the tick is over. */
  readonly tick: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type WorkerOptions = {
  readonly port: number
  readonly state: string
  readonly vars: Readonly<Record<string, string>>
  /** One structured line of the Worker's own log. */
  readonly onLog: (line: Readonly<Record<string, unknown>>) => void
}

/**
 * Starts the Worker in the local runtime, with wrangler.toml's bindings. Rejects with wrangler's own message if it ends
 * early.
 */
export async function startWorker({ port, state, vars, onLog }: WorkerOptions): Promise<RunningWorker> {
  const args = ['dev', '--port', String(port), '--ip', '127.0.0.1', '--inspector-port', '0', '--persist-to', state]
  for (const [name, value] of Object.entries(vars)) args.push('--var', `${name}:${value}`)
  const child = spawn(
    process.execPath,
    ['--import', WITH_PARENT, wranglerBin, ...args, '--show-interactive-dev-session=false'],
    {
      cwd: root,
      env,
      // The channel closes with this process, even if it is killed, and the child ends with it.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  process.once('exit', () => child.kill())
  const words: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null)
      createInterface({ input: stream }).on('line', (line) => {
        const event = eventIn(line)
        if (event) onLog(event)
        else words.push(line)
      })
  }
  const origin = `http://127.0.0.1:${port}`
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`wrangler dev ended (${code}):\n${words.slice(-30).join('\n')}`)))
  })
  // Once it is running, `stop` handles its end.
  ended.catch(() => undefined)
  await Promise.race([untilAnswering(origin), ended])
  return { origin, tick: () => fireCron(origin), stop: () => stopped(child) }
}

async function untilAnswering(origin: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const answer = await fetch(`${origin}${OF_THE_WORKER}`, { redirect: 'manual' }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.status === 301) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the Worker did not answer at ${origin} within ${START_TIMEOUT_MS / 1000} s`)
}

async function fireCron(origin: string): Promise<void> {
  const answer = await fetch(`${origin}/cdn-cgi/handler/scheduled?cron=*/5+*+*+*+*`)
  if (!answer.ok) throw new Error(`the cron handler answered ${answer.status}: ${await answer.text()}`)
  await answer.body?.cancel()
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}

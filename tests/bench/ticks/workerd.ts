import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** wrangler brings it. */
const BINARY: string = createRequire(import.meta.url)('workerd').default

export type Workerd = {
  /** Of 127.0.0.1. */
  readonly port: number
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** CPU that the whole process has used so far, all its threads, in ms. */
  readonly cpuMs: () => number
  /** The same of its main thread alone, which runs JavaScript. */
  readonly mainThreadMs: () => number
  /** Resident memory of the process, in MB. */
  readonly residentMb: () => number
  /** Resolves when starting is over and no thread works any more. */
  readonly untilIdle: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Starting = {
  /** V8's own, such as a smaller heap. */
  readonly v8Flags?: readonly string[]
  /** The folder of the Durable Objects' databases, where the next process finds them; without it they go with this one. */
  readonly objects?: string
}

/**
 * Starts workerd with one Worker and its LIMITS variable; what it asks of KV goes to the HTTP server at `kvPort`, as it
 * leaves the machine on Cloudflare.
 */
export async function startWorkerd(
  module: string,
  kvPort: number,
  limits: 'free' | 'paid',
  { v8Flags = [], objects }: Starting = {},
): Promise<Workerd> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'))
  const folder = objects ?? join(dir, 'objects')
  await mkdir(folder, { recursive: true })
  await writeFile(join(dir, 'worker.js'), module)
  const config = configOf({ kvPort, limits, v8Flags, objects: /\bas Poller\b/.test(module) ? folder : undefined })
  const encoded = await encodedConfig(dir, config)
  const args = ['serve', '--binary', encoded, '--experimental', '--socket-addr=http=127.0.0.1:0', '--control-fd=3']
  const child = spawn(BINARY, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  const port = await listeningPort(child)
  const origin = `http://127.0.0.1:${port}`
  return {
    port,
    residentMb: () => residentMbOf(child.pid ?? 0),
    fetch: (path, init) => fetch(`${origin}${path}`, init),
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    mainThreadMs: () => nanosecondsOf(`/proc/${child.pid}/schedstat`) / 1e6,
    untilIdle: async () => {
      for (let last = -1, now = 0; now - last > 0.5; now = cpuMsOf(child.pid ?? 0)) {
        last = now
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      process.off('exit', endWithUs)
      child.kill('SIGKILL')
      await ended
      await rm(dir, { recursive: true })
    },
  }
}

const OBJECT_BINDINGS = `    (name = "POLLER", durableObjectNamespace = "Poller"),
    (name = "SHARD", durableObjectNamespace = "Shard"),
`
/** SQLite needs a disk, if only a folder of its own. */
const OBJECTS = `  durableObjectNamespaces = [
    (className = "Poller", uniqueKey = "poller", enableSql = true),
    (className = "Shard", uniqueKey = "shard", enableSql = true),
  ],
  durableObjectStorage = (localDisk = "objects"),
`

type Configured = {
  readonly kvPort: number
  readonly limits: string
  readonly v8Flags: readonly string[]
  /** The folder of the Durable Objects' databases, for a Worker that has any. */
  readonly objects: string | undefined
}

function configOf({ kvPort, limits, v8Flags, objects }: Configured): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  v8Flags = ${JSON.stringify(v8Flags)},
  services = [
    (name = "main", worker = .worker),
    (name = "kv", external = (address = "127.0.0.1:${kvPort}", http = ())),
${objects === undefined ? '' : `    (name = "objects", disk = (path = ${JSON.stringify(objects)}, writable = true)),\n`}    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-10-20",
  compatibilityFlags = ["no_nodejs_compat_v2"],
  bindings = [
    (name = "KV", kvNamespace = "kv"),
    (name = "SITE_URL", text = "https://tin.example"),
    (name = "LIMITS", text = "${limits}"),
${objects === undefined ? '' : OBJECT_BINDINGS}  ],
${objects === undefined ? '' : OBJECTS});
`
}

/**
 * Encodes a config with the module in it, and answers its file. Done by a process of its own, so that starting does not
 * include it: it copies the module several times, which the platform does not.
 */
async function encodedConfig(dir: string, config: string): Promise<string> {
  const text = join(dir, 'config.capnp')
  await writeFile(text, config)
  const encoded = join(dir, 'config.bin')
  const options = { encoding: 'buffer', maxBuffer: 64_000_000 } as const
  const { stdout } = await promisify(execFile)(BINARY, ['compile', text, '--config-only'], options)
  await writeFile(encoded, stdout)
  return encoded
}

/** workerd names the port that it got on a channel of its own. */
function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let errors = ''
    let control = ''
    child.stderr?.on('data', (chunk) => {
      errors += chunk
    })
    child.stdio[3]?.on('data', (chunk) => {
      control += chunk
      const port = /"port":(\d+)/.exec(control)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
    child.once('exit', (code) => reject(new Error(`workerd ended (${code}): ${errors.slice(0, 2000)}`)))
  })
}

function residentMbOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** The first number of each thread's schedstat: nanoseconds on a CPU (Linux, Documentation/scheduler/sched-stats). */
function cpuMsOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  return threads.reduce((sum, thread) => sum + nanosecondsOf(`/proc/${pid}/task/${thread}/schedstat`), 0) / 1e6
}

function nanosecondsOf(path: string): number {
  return Number(readFileSync(path, 'utf8').split(' ')[0])
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { runWrangler } from './wrangler.ts'

export type Entry = { readonly key: string; readonly value: string; readonly metadata?: object }

/** A KV namespace as seen from outside the Worker. Each call throws where KV cannot be reached. */
export type Namespace = {
  readonly keys: () => Promise<readonly string[]>
  /** What stands under keys; those that are absent are not in it. */
  readonly get: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Each key counts as one of the day's writes. */
  readonly put: (entries: readonly Entry[]) => Promise<void>
  readonly remove: (keys: readonly string[]) => Promise<void>
}

/** Which namespace is meant, as people say it to wrangler. */
export type NamespaceOptions = {
  readonly local?: boolean | undefined
  readonly remote?: boolean | undefined
  readonly config?: string | undefined
  readonly 'namespace-id'?: string | undefined
  readonly 'persist-to'?: string | undefined
}

/** The options that `parseArgs` is to read for it. */
export const NAMESPACE_OPTIONS = {
  local: { type: 'boolean' },
  remote: { type: 'boolean' },
  config: { type: 'string' },
  'namespace-id': { type: 'string' },
  'persist-to': { type: 'string' },
} as const

export const NAMESPACE_USAGE = `  --local | --remote      the KV of this machine, or Cloudflare's (wrangler login first)
  --persist-to DIR        where the local KV lies, such as .wrangler/start-8787
  --config FILE           another wrangler.toml
  --namespace-id ID       a namespace by its id; needed with --remote while wrangler.toml names none`

/** Cloudflare gives at most 100 values at a time, and 25 MB. */
const VALUES_AT_ONCE = 50

const Listed = v.array(v.looseObject({ name: v.string() }))
const Given = v.record(v.string(), v.nullable(v.looseObject({ value: v.nullable(v.string()) })))

/** The namespace through wrangler's commands. */
export function wranglerNamespace(options: NamespaceOptions): Namespace {
  const where = [
    options.remote === true ? '--remote' : '--local',
    ...(options['namespace-id'] === undefined ? ['--binding', 'KV'] : ['--namespace-id', options['namespace-id']]),
    ...(options.config === undefined ? [] : ['--config', resolve(options.config)]),
    ...(options['persist-to'] === undefined ? [] : ['--persist-to', resolve(options['persist-to'])]),
  ]

  async function withFile(command: readonly string[], contents: unknown): Promise<string> {
    const dir = await mkdtemp(join(tmpdir(), 'kv-'))
    try {
      const file = join(dir, 'bulk.json')
      await writeFile(file, JSON.stringify(contents))
      return await runWrangler([...command.slice(0, 3), file, ...command.slice(3), ...where])
    } finally {
      await rm(dir, { recursive: true })
    }
  }

  return {
    keys: async () =>
      v.parse(Listed, jsonIn(await runWrangler(['kv', 'key', 'list', ...where]))).map(({ name }) => name),
    get: async (keys) => {
      const found = new Map<string, string>()
      for (let at = 0; at < keys.length; at += VALUES_AT_ONCE) {
        const text = await withFile(['kv', 'bulk', 'get'], keys.slice(at, at + VALUES_AT_ONCE))
        for (const [key, entry] of Object.entries(v.parse(Given, jsonIn(text)))) {
          if (typeof entry?.value === 'string') found.set(key, entry.value)
        }
      }
      return found
    },
    put: async (entries) => void (await withFile(['kv', 'bulk', 'put'], entries)),
    remove: async (keys) => void (await withFile(['kv', 'bulk', 'delete', '--force'], keys)),
  }
}

/** Wrangler may say a word before the JSON. */
function jsonIn(text: string): unknown {
  const start = text.search(/^[[{]/m)
  return JSON.parse(start < 0 ? text : text.slice(start))
}

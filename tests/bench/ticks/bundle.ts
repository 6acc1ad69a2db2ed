import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
/** What rss-parser asks of Node; workerd has them, by import only. */
const BUILT_INS = ['events', 'http', 'https', 'url', 'timers', 'string_decoder', 'stream', 'util', 'buffer']

/** Texts that stand in the place of modules: by name, or by the end of a path. */
export type Stand = Readonly<Record<string, string>>

/** One ES module with everything in it, as wrangler would build it. `entry` is a path of the project. */
export async function bundle(entry: string, stand: Stand = {}): Promise<string> {
  const requires = BUILT_INS.map((name) => `import * as ${name}_ from 'node:${name}';`).join('')
  const table = BUILT_INS.map((name) => `${name}: ${name}_.default`).join(', ')
  const needsNode = Object.values(stand).some((module) => module.includes('rss-parser'))
  const built = await build({
    entryPoints: [`${ROOT}${entry}`],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    // As in wrangler.toml.
    alias: { 'is-unsafe': './src/parse/xml/unused-entity-check.ts' },
    logLevel: 'silent',
    external: ['node:*', 'cloudflare:*', ...(needsNode ? BUILT_INS : [])],
    ...(needsNode ? { banner: { js: `${requires}const require = (name) => ({ ${table} })[name];` } } : {}),
    plugins: [standIns(stand)],
  })
  const [file] = built.outputFiles
  if (file === undefined) throw new Error(`${entry} gave no bundle`)
  return file.text
}

function standIns(stand: Stand): Plugin {
  return {
    name: 'stand-ins',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^bench:/ }, ({ path }) => ({ path, namespace: 'bench' }))
      esbuild.onLoad({ filter: /.*/, namespace: 'bench' }, ({ path }) => ({
        contents: stand[path] ?? '',
        resolveDir: ROOT,
      }))
      esbuild.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        const end = Object.keys(stand).find((name) => path.endsWith(`/${name}`))
        return end === undefined ? undefined : { contents: stand[end] ?? '', loader: 'ts' }
      })
    },
  }
}

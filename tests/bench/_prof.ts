import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { putFront } from './load/front.ts'
import { fillStore } from './load/store.ts'
import { startKv } from './ticks/publishers.ts'
const BINARY = createRequire(import.meta.url)('workerd').default
const path = process.argv[2] ?? '/rss.xml?place=xa-muong-nhe'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const kv = await startKv(); await fillStore(kv.port); await putFront(kv.port)
const r = await build({ entryPoints: [`${ROOT}src/index.ts`], absWorkingDir: ROOT, bundle: true, write: false, minifySyntax:true, minifyWhitespace: false, keepNames:false, format: 'esm', target: 'es2024', conditions: ['workerd','worker','browser'], mainFields: ['module','main'], jsx:'automatic', jsxImportSource:'hono/jsx', external:['node:*','cloudflare:*'], logLevel:'silent' })
const dir = mkdtempSync('/tmp/prof-'); writeFileSync(`${dir}/worker.js`, r.outputFiles[0]!.text); mkdirSync(`${dir}/o`)
writeFileSync(`${dir}/c.capnp`, `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (v8Flags = [${process.env.V8??''}], services = [(name = "main", worker = .worker), (name = "kv", external = (address = "127.0.0.1:${kv.port}", http = ())), (name = "objects", disk = (path = "${dir}/o", writable = true)), (name = "internet", network = (allow = ["public","private"]))], sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]);
const worker :Workerd.Worker = (modules = [(name = "worker", esModule = embed "worker.js")], compatibilityDate = "2026-10-20", bindings = [(name = "KV", kvNamespace = "kv"),(name = "SITE_URL", text = "https://tin.example"),(name = "LIMITS", text = "free"),(name = "POLLER", durableObjectNamespace = "Poller"),(name = "SHARD", durableObjectNamespace = "Shard")], durableObjectNamespaces = [(className = "Poller", uniqueKey = "p", enableSql = true),(className = "Shard", uniqueKey = "s", enableSql = true)], durableObjectStorage = (localDisk = "objects"));`)
const child = spawn(BINARY, ['serve', `${dir}/c.capnp`, '--experimental', '--socket-addr=http=127.0.0.1:8123', '--inspector-addr=127.0.0.1:9333', '--control-fd=3'], { stdio: ['ignore','inherit','inherit','pipe'] })
await new Promise((ok) => setTimeout(ok, 1200))
const ws = new WebSocket('ws://127.0.0.1:9333/main')
await new Promise((ok, no) => { ws.onopen = ok; ws.onerror = (e) => no((e as ErrorEvent).message) })
let id = 0; const waiting = new Map<number, (v: any) => void>()
ws.onmessage = (e) => { const m = JSON.parse(String(e.data)); if (m.id) waiting.get(m.id)?.(m.result ?? m.error) }
const call = (method: string, params = {}) => new Promise<any>((ok) => { waiting.set(++id, ok); ws.send(JSON.stringify({ id, method, params })) })
await call('Profiler.enable'); await call('Profiler.setSamplingInterval', { interval: 50 }); await call('Profiler.start')
const n = Number(process.argv[3] ?? 1)
for (let i=0;i<n;i++){ const a = await fetch(`http://127.0.0.1:8123${encodeURI(path)}`, { headers: { 'accept-encoding': 'gzip' } }); console.log(a.status, (await a.arrayBuffer()).byteLength)}
const { profile } = await call('Profiler.stop')
writeFileSync('/tmp/exp/p.cpuprofile', JSON.stringify(profile))
const nodes = new Map<number, any>(profile.nodes.map((x: any) => [x.id, x]))
const self = new Map<number, number>()
profile.samples.forEach((s: number, i: number) => self.set(s, (self.get(s) ?? 0) + profile.timeDeltas[i]))
const total = (x: any): number => (x.total ??= (self.get(x.id) ?? 0) + (x.children ?? []).reduce((a: number, c: number) => a + total(nodes.get(c)), 0))
const print = (x: any, depth: number) => { const t = total(x); if (t < Number(process.env.MIN ?? 600)) return; console.log(`${' '.repeat(depth)}${(t/1000).toFixed(1)} (${((self.get(x.id)??0)/1000).toFixed(1)}) ${x.callFrame.functionName || '(anon)'}:${x.callFrame.lineNumber}`); for (const c of [...(x.children??[])].sort((a,b)=>total(nodes.get(b))-total(nodes.get(a)))) print(nodes.get(c), depth+1) }
print(profile.nodes[0], 0)
const bySelf = new Map<string, number>()
for (const [i, t] of self) { const x = nodes.get(i); const k = `${x.callFrame.functionName||'(anon)'}:${x.callFrame.lineNumber}`; bySelf.set(k, (bySelf.get(k)??0)+t) }
console.log([...bySelf].sort((a,b)=>b[1]-a[1]).slice(0,40).map(([k,t])=>`${(t/1000).toFixed(2)} ${k}`).join('\n'))
child.kill(); process.exit(0)

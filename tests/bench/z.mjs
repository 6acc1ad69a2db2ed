import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFileSync, readdirSync, mkdirSync, writeFileSync } from 'node:fs'
import { startKv } from './ticks/publishers.ts'
import { fillStore } from './load/store.ts'
const BIN = createRequire(import.meta.url)('workerd').default
const kv = await startKv(); await fillStore(kv.port)
const opts = { entryPoints:['src/index.ts'], bundle:true, write:false, minify:true, format:'esm', target:'es2024', conditions:['workerd','worker','browser'], mainFields:['module','main'], jsx:'automatic', jsxImportSource:'hono/jsx', external:['node:*'] }
const one = async dir => [{name:'index.js', text:(await build({...opts, absWorkingDir:dir})).outputFiles[0].text}]
const split = async dir => (await build({...opts, absWorkingDir:dir, splitting:true, outdir:'/tmp/fm/split'})).outputFiles.map(f=>({name:f.path.replace('/tmp/fm/split/',''), text:f.text}))
const mods = { bare: [{name:'index.js', text: readFileSync('tests/bench/cold/bare.mjs','utf8')}], base: await one('/tmp/fm/base'), lazy: await one('/work/h/front'), split: await split('/work/h/front') }
console.log(mods.split.map(m=>m.name+' '+m.text.length).join('\n'))
const flags = process.argv[4] ? [process.argv[4]] : []
async function start(n, ms, fl) {
  const d = '/tmp/fm/w-'+n; mkdirSync(d,{recursive:true}); for (const m of ms) writeFileSync(d+'/'+m.name, m.text)
  ms = [...ms].sort((a,b)=> (b.name==='index.js')-(a.name==='index.js'))
  writeFileSync(d+'/c.capnp', `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = ( services = [ (name = "main", worker = .worker), (name = "kv", external = (address = "127.0.0.1:${kv.port}", http = ())) ], sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")] );
const worker :Workerd.Worker = ( modules = [${ms.map(m=>`(name = "${m.name}", esModule = embed "${m.name}")`).join(',')}], compatibilityDate = "2026-10-20", compatibilityFlags = ${JSON.stringify(fl)}, bindings = [ (name = "KV", kvNamespace = "kv"), (name = "SITE_URL", text = "https://tin.example"), (name = "LIMITS", text = "free") ] );`)
  const c = spawn(BIN, ['serve', d+'/c.capnp','--experimental','--socket-addr=http=127.0.0.1:0','--control-fd=3'], {stdio:['ignore','inherit','inherit','pipe']})
  const port = await new Promise(r=>{let s='';c.stdio[3].on('data',x=>{s+=x;const p=/"port":(\d+)/.exec(s)?.[1];if(p)r(+p)})})
  const ns = f => +readFileSync(f,'utf8').split(' ')[0]/1e6
  const w = { fetch:p=>fetch(`http://127.0.0.1:${port}${p}`), mainThreadMs:()=>ns(`/proc/${c.pid}/schedstat`), cpuMs:()=>readdirSync(`/proc/${c.pid}/task`).reduce((s,t)=>s+ns(`/proc/${c.pid}/task/${t}/schedstat`),0), stop:()=>new Promise(r=>{c.once('exit',r);c.kill('SIGKILL')}) }
  for (let last=-1, now=0; now-last>0.5; now=w.cpuMs()) { last=now; await new Promise(r=>setTimeout(r,80)) }
  return w
}
const path = process.argv[2] ?? '/rss.xml?place=xa-muong-nhe', N=+(process.argv[3]??9), res={}
for (let i=0;i<N;i++) for (const [n,m] of Object.entries(mods)) {
  const w = await start(n,m,flags), s=w.mainThreadMs(), all=w.cpuMs()
  const a = await w.fetch(n==='bare'?'/items':path); await a.arrayBuffer(); if(!a.ok) throw new Error(n+a.status)
  ;(res[n]??=[]).push([s,all,w.cpuMs()-all,w.mainThreadMs()-s]); await w.stop()
}
const med = a => a.sort((x,y)=>x-y)[a.length>>1], min=(n,i)=>Math.min(...res[n].map(r=>r[i]))
for (const [n,v] of Object.entries(res)) console.log(n.padEnd(8), ['startMain','startAll','req','reqMain'].map((k,i)=>`${k} med ${med(v.map(r=>r[i])).toFixed(1)} min ${min(n,i).toFixed(1)} above ${(min(n,i)-min('bare',i)).toFixed(1)}`).join(' | '))
process.exit(0)

import { build } from 'esbuild'
import { startWorkerd } from './ticks/workerd.ts'
import { startKv } from './ticks/publishers.ts'
import { fillStore } from './load/store.ts'
import { readFileSync } from 'node:fs'
const kv = await startKv(); await fillStore(kv.port)
const mk = async (dir, entry='src/index.ts', extra={}) => (await build({ entryPoints:[entry], absWorkingDir: dir, bundle:true, write:false, minify:true, format:'esm', target:'es2024', conditions:['workerd','worker','browser'], mainFields:['module','main'], jsx:'automatic', jsxImportSource:'hono/jsx', external:['node:*'], ...extra })).outputFiles[0].text
const mods = { bare: readFileSync('tests/bench/cold/bare.mjs','utf8'), base: await mk('/tmp/fm/base'), lazy: await mk('/work/h/front') , comment: readFileSync('tests/bench/cold/bare.mjs','utf8') + '\n/*' + 'x'.repeat(600000) + '*/'}
const path = process.argv[2] ?? '/rss.xml?place=xa-muong-nhe'
const N = +(process.argv[3] ?? 9)
const res = {}
for (let i=0;i<N;i++) for (const [n,m] of Object.entries(mods)) {
  const w = await startWorkerd(m, kv.port, 'free'); await w.untilIdle()
  const s = w.mainThreadMs(), all = w.cpuMs()
  const a = await w.fetch(n==='bare'||n==='comment'? '/items' : path); await a.arrayBuffer()
  if(!a.ok)throw new Error(n+a.status);const r = w.cpuMs()-all, rm = w.mainThreadMs()-s
  const b0 = w.cpuMs(); const b = await w.fetch(n==='bare'||n==='comment'? '/items' : path+(path.includes('?')?'&':'?')+'limit=3'); await b.arrayBuffer(); const second = w.cpuMs()-b0
  ;(res[n]??=[]).push([s, all, r, rm, second]); await w.stop()
}
const med = a => a.sort((x,y)=>x-y)[a.length>>1]
for (const [n,v] of Object.entries(res)) console.log(n.padEnd(10), ['startMain','startAll','req','reqMain','second'].map((k,i)=>k+' '+med(v.map(r=>r[i])).toFixed(1).padStart(6)+' (min '+Math.min(...v.map(r=>r[i])).toFixed(1)+')').join('  '), (mods[n].length/1000|0)+'KB')
process.exit(0)

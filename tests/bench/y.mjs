import { build } from 'esbuild'
import { writeFileSync } from 'node:fs'
import { document } from './load/store.ts'
let text = (await build({ entryPoints:['src/index.ts'], bundle:true, write:false, minify:false, minifyWhitespace:true, minifySyntax:true, format:'esm', target:'es2024', conditions:['workerd','worker','browser'], mainFields:['module','main'], jsx:'automatic', jsxImportSource:'hono/jsx', external:['node:*'] })).outputFiles[0].text
text = text.replace("return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res", "if(fn){const n=__getOwnPropNames(fn)[0];const f=fn[n];fn=0;const t0=performance.now();const st=globalThis.__st??=[];st.push(0);f(0);const d=performance.now()-t0;const inner=st.pop();(globalThis.__t??=[]).push([d-inner,n]);if(st.length)st[st.length-1]+=d;}return res")
writeFileSync('/tmp/fm/out.mjs', text)
writeFileSync('/tmp/fm/run.mjs', `
const t00=performance.now(); const worker=(await import('/tmp/fm/out.mjs')).default; const t0=performance.now()
const items=${JSON.stringify(JSON.stringify(document))}
const kv={ getWithMetadata: async(k)=> Array.isArray(k)? new Map(k.map(x=>[x, x==='items'?{value:items,metadata:{rev:'${document.rev}'}}:{value:null,metadata:null}])):{value:null,metadata:null}, get: async()=>null }
const ctx={waitUntil(){},passThroughOnException(){}}
const t1=performance.now()
for (const p of [process.argv[2]??'/rss.xml?place=xa-muong-nhe', '/rss.xml?place=xa-sin-thau']) { const a=performance.now(); const ap0=(globalThis.__t??[]).reduce((s,x)=>s+x[0],0)
const r=await worker.fetch(new Request('https://tin.example'+p), {KV:kv,SITE_URL:'https://tin.example',LIMITS:'free'}, ctx); await r.text(); console.log(p, r.status, 'ms', (performance.now()-a).toFixed(1), 'of which modules', (globalThis.__t.reduce((s,x)=>s+x[0],0)-ap0).toFixed(1)) }
console.log('import', (t0-t00).toFixed(1))
console.log(globalThis.__t.sort((a,b)=>b[0]-a[0]).slice(0,45).map(([d,n])=>d.toFixed(2)+' '+n).join('\\n'))
`)

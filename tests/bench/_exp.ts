import { bundle } from './ticks/bundle.ts'
import { startKv } from './ticks/publishers.ts'
import { startWorkerd } from './ticks/workerd.ts'
import { writeFileSync } from 'node:fs'
const kv = await startKv()
const ours = await bundle('src/index.ts')
writeFileSync('/tmp/exp/ours.js', ours)
const bare = await bundle('tests/bench/cold/bare.mjs')
const bareDo = `${bare}\nimport {DurableObject} from 'cloudflare:workers'; class A extends DurableObject{}; class B extends DurableObject{}; export {A as Poller, B as Shard}`
const comment = `${bareDo}\n/*${ours.replaceAll('*/','').replaceAll('`','')}*/`
const str = `${bareDo}\nglobalThis.zz=${JSON.stringify(ours)}`
const body = ours.replace(/import[^;]*?from"[^"]*";/g,'').replace(/export\{[^}]*\};?/g,'').replace(/import\.meta/g,'({})')
const fn = `${bareDo}\nglobalThis.zz=async function(){var DurableObject=class{};${body}}`
const cases = { bare, bareDo, comment, str, fn, ours }
const times: Record<string, number[]> = {}
for (let r = 0; r < 9; r++) for (const [k, v] of Object.entries(cases)) {
  try {
  const w = await startWorkerd(v, kv.port, 'free'); await w.untilIdle()
  ;(times[k] ??= []).push(w.mainThreadMs()); await w.stop() } catch (e) { console.log(k, String(e).slice(0,200)) ; delete (cases as any)[k] }
}
for (const [k, v] of Object.entries(times)) console.log(k, v.sort((a,b)=>a-b)[v.length>>1]!.toFixed(1), v[0]!.toFixed(1), cases[k as 'ours']?.length)
process.exit(0)

import { putFront } from './load/front.ts'
import { fillStore } from './load/store.ts'
import { bundle } from './ticks/bundle.ts'
import { startKv } from './ticks/publishers.ts'
import { startWorkerd } from './ticks/workerd.ts'
const kv = await startKv(); await fillStore(kv.port); await putFront(kv.port)
const ours = await bundle('src/index.ts')
const path = process.argv[2] ?? '/rss.xml?place=xa-muong-nhe'
const cases: Record<string, string[]> = { base: [], single: ['--single-threaded'], noopt: ['--no-opt'], nosparkmaglev: ['--no-sparkplug','--no-maglev','--no-opt'], semi: ['--min-semi-space-size=16'], semiSingle: ['--min-semi-space-size=16','--single-threaded'], singleGc:['--single-threaded-gc'] }
const t: Record<string, number[][]> = {}
for (let r = 0; r < 7; r++) for (const [k, v8Flags] of Object.entries(cases)) {
  const w = await startWorkerd(ours, kv.port, 'free', { v8Flags }); await w.untilIdle()
  const a = w.cpuMs(), m = w.mainThreadMs(); const x = await w.fetch(encodeURI(path), { headers: { 'accept-encoding': 'gzip' } }); await x.arrayBuffer()
  ;(t[k] ??= []).push([w.cpuMs() - a, w.mainThreadMs() - m]); await w.stop()
}
const med = (v: number[]) => v.sort((a, b) => a - b)[v.length >> 1]!.toFixed(1)
for (const [k, v] of Object.entries(t)) console.log(k.padEnd(16), med(v.map((x) => x[0]!)), med(v.map((x) => x[1]!)))
process.exit(0)

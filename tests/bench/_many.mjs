import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
const path = process.argv[2], runs = Number(process.argv[3] ?? 9), min = Number(process.argv[4] ?? 0.4)
const all = []
for (let r = 0; r < runs; r++) {
  execFileSync('node', ['tests/bench/_prof.ts', path], { stdio: ['ignore', 'ignore', 'inherit'] })
  const p = JSON.parse(readFileSync('/tmp/exp/p.cpuprofile', 'utf8'))
  const nodes = new Map(p.nodes.map((x) => [x.id, x])); const self = new Map()
  // a preempted sample counts as at most 0.2 ms
  p.samples.forEach((s, i) => self.set(s, (self.get(s) ?? 0) + Math.min(p.timeDeltas[i], 200)))
  const tot = new Map()
  const walk = (x, pathKey) => { const k = `${pathKey}>${x.callFrame.functionName || 'anon'}:${x.callFrame.lineNumber}`; let t = (self.get(x.id) ?? 0); const own = t; for (const c of x.children ?? []) t += walk(nodes.get(c), k); const e = tot.get(k) ?? [0, 0]; tot.set(k, [e[0] + t, e[1] + own]); return t }
  walk(p.nodes[0], ''); all.push(tot)
}
const keys = new Set(all.flatMap((t) => [...t.keys()])); const med = (v) => v.sort((a, b) => a - b)[v.length >> 1]
const rows = [...keys].map((k) => [k, med(all.map((t) => t.get(k)?.[0] ?? 0)) / 1000, med(all.map((t) => t.get(k)?.[1] ?? 0)) / 1000]).filter((r) => r[1] >= min)
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1))
for (const [k, t, s] of rows) { const parts = k.split('>'); console.log(`${' '.repeat(parts.length - 2)}${t.toFixed(1)} (${s.toFixed(1)}) ${parts.at(-1)}`) }

import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { markerRates } from '../prose-markers.ts'
import { readSourceFile, type SyntaxNode, walk } from '../source-text.ts'

/**
 * How easily the house can be read, in figures, without assets:
 *
 *     node tests/bench/house.ts
 *
 * Files a folder, long functions, cognitive complexity by Biome, ternaries and conditional spreads, and the markers of
 * tests/prose.test.ts.
 */
const MOST_LINES = 50
const files = globSync('src/**/*.{ts,tsx}')
  .filter((path) => !path.startsWith('src/assets/'))
  .map(readSourceFile)
const lines = files.reduce((sum, file) => sum + file.lines, 0)

const folders = Map.groupBy(files, ({ path }) => dirname(path))
const largest = [...folders].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 5)
console.log(`${files.length} files in ${folders.size} folders, ${lines} lines`)
console.log(`most files a folder: ${largest.map(([folder, { length }]) => `${folder} ${length}`).join(', ')}`)

let ternaries = 0
let spreads = 0
for (const { root } of files) {
  walk(root, (node) => {
    if (node.type === 'ConditionalExpression') ternaries++
    if (node.type === 'SpreadElement' && isConditional(node.argument as SyntaxNode)) spreads++
  })
}
console.log(`ternaries ${perThousand(ternaries)}, conditional spreads ${perThousand(spreads)} a thousand lines`)

const complaints = complaintsOfBiome()
const complexities = complaints.flatMap(({ text }) => Number(/complexity of (\d+)/.exec(text)?.[1] ?? 0) || [])
const lengths = complaints.flatMap(({ text }) => Number(/too many lines \((\d+)\)/.exec(text)?.[1] ?? 0) || [])
const long = lengths.filter((length) => length > MOST_LINES)
console.log(`functions over ${MOST_LINES} lines: ${long.length}, the longest ${Math.max(...lengths)}`)
console.log(
  `complexity: highest ${Math.max(...complexities)}, over 15: ${complexities.filter((one) => one > 15).length}`,
)

for (const kind of ['comment', 'message'] as const) {
  const texts = files.flatMap(({ prose }) => prose.filter((one) => one.kind === kind).map(({ text }) => text))
  const rates = [...markerRates(texts)].map(([name, rate]) => `${name} ${rate.toFixed(1)}`)
  console.log(`in 10,000 words of ${kind}s: ${rates.join('; ')}`)
}

function perThousand(count: number): string {
  return ((1000 * count) / lines).toFixed(1)
}

function isConditional({ type }: SyntaxNode): boolean {
  return type === 'ConditionalExpression' || type === 'LogicalExpression' || type === 'ParenthesizedExpression'
}

/** Biome's two rules with limits that most functions break, so that it prints their figures. */
function complaintsOfBiome(): readonly { readonly text: string }[] {
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  const complexity = {
    noExcessiveCognitiveComplexity: { level: 'error', options: { maxAllowedComplexity: 1 } },
    noExcessiveLinesPerFunction: { level: 'error', options: { maxLines: 1 } },
  }
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ linter: { rules: { recommended: false, complexity } } }))
  const options = ['--max-diagnostics=none', '--reporter=json', `--config-path=${folder}`]
  const { stdout } = spawnSync('npx', ['biome', 'lint', ...options, 'src'], { maxBuffer: 1 << 28, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return stdout.match(/[^"]*(?:complexity of|too many lines) [^"]*/g)?.map((text) => ({ text })) ?? []
}

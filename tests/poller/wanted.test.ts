import { expect, test } from 'vitest'
import type { Evidence } from '../../src/model.ts'
import { wantedFor } from '../../src/poller/articles/wanted.ts'
import { source, whole } from '../samples.ts'

const daily = source({ id: 'daily', url: 'https://daily.example/rss' })
const context = { sources: new Map([['daily', daily]]), threshold: 10, now: new Date('2026-11-23T01:00:00Z') }
const item = whole({ source: 'daily', link: 'https://daily.example/tin-9.html', summary: 'Bà con gặt từ sáng sớm.' })
const evidence = (rule: string, weight: number): Evidence => [rule, 'title', 0, 5, weight]

test.each<[string, readonly Evidence[], string | undefined]>([
  ['two places of the province', [evidence('unit', 8), evidence('landmark', 8)], undefined],
  ['one place just over the threshold', [evidence('unit', 11)], 'weak'],
  ['one place far over the threshold', [evidence('unit', 16)], undefined],
  ['a name of several provinces and the wording', [evidence('weak', 5), evidence('worded-as-here', 8)], 'weak'],
  ['a place that the wording only confirms', [evidence('unit', 12), evidence('worded-as-here', 4)], undefined],
  ['a rule of the owner', [evidence('keep-own', 0), evidence('worded-as-here', 8)], undefined],
])('an item kept by %s: why its article is read', (_, because, why) => {
  const score = because.reduce((sum, [, , , , weight]) => sum + weight, 0)
  const verdict = { kept: true, score, because, places: [] }
  const candidate = { item, verdict, arrival: 'newer' as const, judgedBy: '' }
  expect(wantedFor(candidate, context)?.why).toBe(why)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PoolOptions, runKeyedPool } from '../../src/fetch/keyed-pool.ts'

type Job = { readonly name: string; readonly lane: string; readonly ticks: number }

/** "a1:3" is a job named a1 in lane a that takes three turns of the event loop. */
const jobs = (text: string): Job[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [name = '', ticks = '1'] = word.split(':')
      return { name, lane: name.charAt(0), ticks: Number(ticks) }
    })

const names = (list: readonly Job[]) => list.map(({ name }) => name).join(' ')

async function run(list: readonly Job[], changes: Partial<PoolOptions<Job>> = {}) {
  const log: string[] = []
  const atWork: Job[] = []
  const crowds: string[] = []
  const turns: PoolOptions<Job> = { atOnce: 2, keysOf: (job) => [job.lane], mayStart: () => true, ...changes }
  const worked = await runKeyedPool(list, turns, async (job) => {
    log.push(`+${job.name}`)
    atWork.push(job)
    crowds.push(names(atWork))
    for (let tick = 0; tick < job.ticks; tick++) await new Promise((resolve) => setImmediate(resolve))
    atWork.splice(atWork.indexOf(job), 1)
    log.push(`-${job.name}`)
    return job
  })
  return { results: names(worked.results), left: names(worked.left), log: log.join(' '), crowds }
}

describe('jobs in turn', () => {
  test.each<[string, string, string]>([
    ['at most two at a time', 'a b c', '+a +b -a +c -b -c'],
    ['a short one lets the next one in', 'a:5 b c d', '+a +b -b +c -c +d -d -a'],
    ['one of each lane at a time, and the other lanes pass', 'a1:5 a2 b c', '+a1 +b -b +c -c -a1 +a2 -a2'],
    ['one lane only: one after another', 'a1 a2 a3', '+a1 -a1 +a2 -a2 +a3 -a3'],
    ['none', '', ''],
  ])('%s', async (_, list, log) => {
    expect((await run(jobs(list))).log).toBe(log)
  })

  test('results come in the order of starting, not of ending', async () => {
    expect((await run(jobs('a1:4 a2 b'))).results).toBe('a1 b a2')
  })

  test('a job that may not start is left, in the order given, and others pass', async () => {
    const worked = await run(jobs('a b c d'), { mayStart: ({ name }) => name === 'b' || name === 'd' })
    expect(worked).toMatchObject({ results: 'b d', left: 'a c' })
  })

  test('a job that may not start yet is asked again when another ends', async () => {
    let ended = false
    const worked = await runKeyedPool(
      ['first', 'second'],
      { atOnce: 2, keysOf: (job) => [job], mayStart: (job) => job === 'first' || ended },
      async (job) => {
        await new Promise((resolve) => setImmediate(resolve))
        ended = true
        return job
      },
    )
    expect(worked).toEqual({ results: ['first', 'second'], left: [] })
  })

  test('a job that throws ends the run, after those at work', async () => {
    const ended: string[] = []
    const turns = { atOnce: 2, keysOf: (job: string) => [job], mayStart: () => true }
    const running = runKeyedPool(['bad', 'slow', 'never'], turns, async (job) => {
      if (job === 'bad') throw new Error('a bug')
      await new Promise((resolve) => setTimeout(resolve, 20))
      ended.push(job)
    })
    await expect(running).rejects.toThrow('a bug')
    expect(ended).toEqual(['slow'])
  })

  test('whatever the jobs: each runs once, never too many, never two of a lane', async () => {
    const job = fc.record({ name: fc.uuid(), lane: fc.constantFrom('a', 'b', 'c'), ticks: fc.nat(3) })
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), async (list, atOnce) => {
        const laneOf = new Map(list.map(({ name, lane }) => [name, lane]))
        const { results, left, crowds } = await run(list, { atOnce })
        expect(results.split(' ').toSorted()).toEqual(names(list).split(' ').toSorted())
        expect(left).toBe('')
        for (const crowd of crowds.map((text) => text.split(' '))) {
          expect(crowd.length).toBeLessThanOrEqual(atOnce)
          expect(new Set(crowd.map((name) => laneOf.get(name))).size).toBe(crowd.length)
        }
      }),
      { numRuns: 30 },
    )
  })
})

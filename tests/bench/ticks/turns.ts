import type { Contender } from './contenders.ts'
import type { Publishers } from './publishers.ts'
import { startWorkerd, type Workerd } from './workerd.ts'

/** What one tick of one contender took. */
export type Turn = {
  readonly contender: Contender
  /** CPU of the whole process, in ms. */
  readonly ms: number
  /** Bodies that it asked for. */
  readonly bodies: number
}

/** The contenders of one run, who take turns tick by tick on one clock of the publishers'. */
export type Turns = {
  /** Ticks of processes that go on, not counted until `settling` of them are over. */
  readonly warm: (settling: number, ticks: number) => Promise<readonly Turn[]>
  /** Ticks that are each the first of a new process. Its start-up, up to where it waits for work, is not counted. */
  readonly cold: (ticks: number) => Promise<readonly Turn[]>
}

/** `startMs` is the publishers' time of the first tick; the first contender is ours, whose bodies the others read. */
export function turnsOf(
  contenders: readonly Contender[],
  publishers: Publishers,
  { startMs, tickMs }: { readonly startMs: number; readonly tickMs: number },
): Turns {
  let ticks = 0
  const nextTick = () => {
    const now = startMs + ticks++ * tickMs
    publishers.setNow(now)
    return now
  }

  async function turn(contender: Contender, workerd: Workerd, now: number, ofOurs: readonly string[]) {
    const before = workerd.cpuMs()
    await fire(contender, workerd, now, ofOurs)
    const ms = workerd.cpuMs() - before
    return { ms, asked: publishers.takeAsked() }
  }

  return {
    async warm(settling, counted) {
      const running = await Promise.all(
        contenders.map(async (contender) => ({
          contender,
          workerd: await startWorkerd(contender.module, contender.kv.port, contender.limits, contender),
        })),
      )
      const turns: Turn[] = []
      for (let tick = 0; tick < settling + counted; tick++) {
        if (tick === settling) for (const { kv } of contenders) kv.takeCalls()
        const now = nextTick()
        let ofOurs: readonly string[] | undefined
        for (const { contender, workerd } of running) {
          const { ms, asked } = await turn(contender, workerd, now, ofOurs ?? [])
          ofOurs ??= asked
          if (tick >= settling) turns.push({ contender, ms, bodies: asked.length })
        }
      }
      await Promise.all(running.map(({ workerd }) => workerd.stop()))
      return turns
    },

    async cold(counted) {
      const turns: Turn[] = []
      for (let tick = 0; tick < counted; tick++) {
        const now = nextTick()
        let ofOurs: readonly string[] | undefined
        for (const contender of contenders) {
          const workerd = await startWorkerd(contender.module, contender.kv.port, contender.limits, contender)
          await workerd.untilIdle()
          const { ms, asked } = await turn(contender, workerd, now, ofOurs ?? [])
          ofOurs ??= asked
          turns.push({ contender, ms, bodies: asked.length })
          await workerd.stop()
        }
      }
      return turns
    },
  }
}

async function fire(
  { isTick, name }: Contender,
  workerd: Workerd,
  now: number,
  urls: readonly string[],
): Promise<void> {
  const answer = await (isTick
    ? workerd.fetch(`/?now=${now}`)
    : workerd.fetch('/', { method: 'POST', body: JSON.stringify(urls) }))
  const text = await answer.text()
  if (!answer.ok || text.includes('"stood-back"')) throw new Error(`${name} answered ${answer.status}: ${text}`)
}

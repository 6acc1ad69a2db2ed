export type Turns<Job> = {
  /** The most jobs at work at a time. */
  readonly atOnce: number
  /** Jobs that share a lane, such as a host, are never at work together. */
  readonly lanesOf: (job: Job) => readonly string[]
  /** Asked before each start. A job that may not start yet lets others pass and is asked again whenever one ends. */
  readonly mayStart: (job: Job) => boolean
}

export type Worked<Job, Result> = {
  /** In the order in which the jobs were started. */
  readonly results: readonly Result[]
  /** Never started: `mayStart` still said no when nothing was at work any more. In the order given. */
  readonly left: readonly Job[]
}

/**
 * Works through jobs in their order, as many at a time as `turns` allow; a job that cannot start
 * yet lets the next one pass. `work` should not throw; if it does, nothing more is started, and this rejects once all at work has ended.
 */
export async function inTurn<Job, Result>(
  jobs: readonly Job[],
  turns: Turns<Job>,
  work: (job: Job) => Promise<Result>,
): Promise<Worked<Job, Result>> {
  const waiting = [...jobs]
  const results: Promise<Result>[] = []
  const atWork = new Set<Promise<unknown>>()
  const busy = new Set<string>()
  const errors: unknown[] = []

  for (;;) {
    for (let job = next(); job !== undefined; job = next()) start(job)
    if (atWork.size === 0) break
    await Promise.race(atWork)
  }
  if (errors.length > 0) throw errors[0]
  return { results: await Promise.all(results), left: waiting }

  /** Takes the first waiting job whose lane is free and that may start now. */
  function next(): Job | undefined {
    if (errors.length > 0 || atWork.size >= turns.atOnce) return undefined
    const index = waiting.findIndex((job) => !turns.lanesOf(job).some((lane) => busy.has(lane)) && turns.mayStart(job))
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }

  function start(job: Job): void {
    const lanes = turns.lanesOf(job)
    for (const lane of lanes) busy.add(lane)
    const result = work(job)
    results.push(result)
    const ended: Promise<unknown> = result
      .catch((error: unknown) => errors.push(error))
      .finally(() => {
        atWork.delete(ended)
        for (const lane of lanes) busy.delete(lane)
      })
    atWork.add(ended)
  }
}

export type PoolOptions<Job> = {
  /** The most jobs to run at a time. */
  readonly atOnce: number
  /** Jobs that share a key, such as a host, never run at the same time. */
  readonly keysOf: (job: Job) => readonly string[]
  /** Asked before each start. A job that may not start yet lets others pass and is asked again when one ends. */
  readonly mayStart: (job: Job) => boolean
}

export type PoolResult<Job, Result> = {
  /** In the order in which the jobs were started. */
  readonly results: readonly Result[]
  /** Never started: `mayStart` still refused when nothing was running. In the order given. */
  readonly left: readonly Job[]
}

/**
 * Runs jobs in their order, as many at a time as `options` allow; a job that cannot start yet lets the next one pass.
 * `work` should not throw; if it does, no more jobs start, and this rejects once all running ones have ended.
 */
export async function runKeyedPool<Job, Result>(
  jobs: readonly Job[],
  options: PoolOptions<Job>,
  work: (job: Job) => Promise<Result>,
): Promise<PoolResult<Job, Result>> {
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

  /** Takes the first waiting job whose key is free and that may start now. */
  function next(): Job | undefined {
    if (errors.length > 0 || atWork.size >= options.atOnce) return undefined
    const index = waiting.findIndex((job) => !options.keysOf(job).some((key) => busy.has(key)) && options.mayStart(job))
    if (index < 0) return undefined
    return waiting.splice(index, 1)[0]
  }

  function start(job: Job): void {
    const keys = options.keysOf(job)
    for (const key of keys) busy.add(key)
    const result = work(job)
    results.push(result)
    const ended: Promise<unknown> = result
      .catch((error: unknown) => errors.push(error))
      .finally(() => {
        atWork.delete(ended)
        for (const key of keys) busy.delete(key)
      })
    atWork.add(ended)
  }
}

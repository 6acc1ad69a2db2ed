export type PoolOptions<Job> = {
  /** The most jobs at work at a time. */
  readonly atOnce: number
  /** Jobs that share a key, such as a host, are never at work together. */
  readonly keysOf: (job: Job) => readonly string[]
  /** Asked before each start. A job that may not start yet lets others pass and is asked again whenever one ends. */
  readonly mayStart: (job: Job) => boolean
}

export type PoolResult<Job, Result> = {
  /** In the order in which the jobs were started. */
  readonly results: readonly Result[]
  /** Never started: `mayStart` still said no when nothing was at work any more. In the order given. */
  readonly left: readonly Job[]
}

/**
 * Works through jobs in their order, as many at a time as `options` allow; a job that cannot start
 * yet lets the next one pass. `work` should not throw; if it does, nothing more is started, and this rejects once all at work has ended.
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
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
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

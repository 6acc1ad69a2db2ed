/** Runs asynchronous work one after another, in the order in which it was handed in. */
export type Serially = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Makes a queue. A failed task does not stop the next ones. */
export function serially(): Serially {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

/** Prints why a command cannot go on, and ends it: 1 for a failure, 2 for wrong arguments. */
export function stop(why: string, code: 1 | 2 = 1): never {
  console.error(why)
  process.exit(code)
}

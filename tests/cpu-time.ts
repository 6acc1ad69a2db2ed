/**
 * Starts counting this process's CPU time; the result is the milliseconds used so far. Unlike the time on the wall, it
 * does not grow while other tests have the processor.
 */
export function countCpuMs(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}

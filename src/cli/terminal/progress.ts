const BAR_WIDTH = 24

/** The progress in one line: a bar, the count, and the last thing done. */
export function progressLine(done: number, all: number, last: string): string {
  const filled = all === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / all)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${all} ${last}`
}

/** Overwrites the previous line, in a terminal only; "" clears it. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}

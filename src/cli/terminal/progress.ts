const BAR_WIDTH = 24

/** How far a work is, in one line: a bar, the count, and what was done last. */
export function progressLine(done: number, all: number, last: string): string {
  const filled = all === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / all)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${all} ${last}`
}

/** Writes the line over the one before, in a terminal only; "" wipes it out. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}

/** A number with its English noun: "1 item", "2 items"; `several` for a plural that does not just add an s. */
export function counted(count: number, noun: string, several = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : several}`
}

/** What a tick leaves in the database while it is at work, so that the next one knows that it was killed, and by whom. */
export type RunningNote = {
  readonly startedAt: string
  /** The build that ran it: a tick of another build was ended by a deploy. */
  readonly build: string
  /** The source whose body is being parsed; "" between bodies. */
  readonly parsing: string
}

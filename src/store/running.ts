/** A running tick's note in the database, so that the next one sees that it was killed, and at whose body. */
export type RunningNote = {
  readonly startedAt: string
  /** The build that ran it: a tick of another build was ended by a deploy. */
  readonly build: string
  /** The source whose body is being parsed; "" between bodies. */
  readonly parsing: string
}

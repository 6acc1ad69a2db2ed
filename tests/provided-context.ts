import type { Source } from '../src/config/schema/schema.ts'

/** What the set-up of the Worker tests hands to them. */
declare module 'vitest' {
  interface ProvidedContext {
    readonly publisherSources: readonly Source[]
    /** A paper without a feed, whose articles say what its front page does not. */
    readonly paperSource: Source
  }
}

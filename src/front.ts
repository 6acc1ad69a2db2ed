import type { FrontMaker } from './poller/poller-runtime.ts'
import type { Env } from './runtime.ts'

/** Makes no front yet. */
export function makeFrontFor(_env: Env): FrontMaker {
  return { keyOf: () => '', make: async () => ({ body: new Uint8Array(), metadata: {} }) }
}

/** What a benchmark needs to publish as a tick does; bundled, since pages are TSX. */

export { builtInFor } from '../../../src/config/load.ts'
export { makeFront } from '../../../src/serve/make-front.ts'

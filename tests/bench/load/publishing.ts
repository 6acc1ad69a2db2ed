/** What a benchmark needs to publish as a tick does; bundled, since pages are TSX. */
export { makeFront } from '../../../src/serve/make-front.ts'
export { builtInFor } from '../../../src/config/load.ts'

/** What a benchmark needs to publish as a tick does; bundled, since pages are TSX. */
export { makeFront } from '../../../src/publish/front.ts'
export { builtInFor } from '../../../src/store/config.ts'

/** What a benchmark needs to publish as a tick does; bundled, since pages are TSX. */

export { loadConfig } from '../../../src/config/schema/load.ts'
export { makeConfig } from '../../../src/publish/make-documents.ts'
export { makeFront } from '../../../src/serve/make-front.ts'

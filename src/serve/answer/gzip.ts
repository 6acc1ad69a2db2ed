import type { Body } from './body-cache.ts'

/** Compresses bytes. */
export async function gzipped(plain: Body): Promise<Body> {
  const stream = new Response(plain).body?.pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

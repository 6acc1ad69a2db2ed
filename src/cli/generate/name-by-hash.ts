import { hash8 } from '../../text/hash.ts'

/** A static file under a name with its hash in it, such as "/style.k3F9x2aB.css". */
export type HashedFile = { readonly path: string; readonly bytes: Uint8Array }

const IMPORT = /(?<=\bfrom '\.\/)[\w-]+\.js(?=')/g

/**
 * Names a file by the hash of its content. In a script, the names of imported scripts get their hashes first, so that
 * the script's own name changes with them.
 */
export function nameByHash(name: string, read: (name: string) => Uint8Array): HashedFile {
  const bytes = name.endsWith('.js') ? nameImports(read(name), read) : read(name)
  const dot = name.lastIndexOf('.')
  const hash = hash8(Buffer.from(bytes).toString('latin1'))
  return { path: `/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, bytes }
}

function nameImports(script: Uint8Array, read: (name: string) => Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(script)
  return new TextEncoder().encode(text.replace(IMPORT, (imported) => nameByHash(imported, read).path.slice(1)))
}

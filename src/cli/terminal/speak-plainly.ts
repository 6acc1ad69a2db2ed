import { messageOf } from '../../text/message-of.ts'
import { stop } from './stop.ts'
/** Makes `--help` print the usage and errors print one sentence; DEBUG=1 prints the stack too. Call it first. */
export function speakPlainly(usage: string): void {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(usage)
    process.exit(0)
  }
  process.setUncaughtExceptionCaptureCallback((error) => {
    if (process.env.DEBUG) console.error(error)
    const { code = '', message } = error as Error & { readonly code?: string }
    if (code.startsWith('ERR_PARSE_ARGS')) stop(`${message}\n\n${usage}`, 2)
    stop(inWords(error))
  })
}

/** An error as a sentence: the missing file, or the error's own message. */
export function inWords(error: unknown): string {
  const { code, path } = error as { readonly code?: string; readonly path?: string }
  if (code === 'ENOENT' && path !== undefined) return `${path}: no such file or folder`
  if (code === 'EACCES' && path !== undefined) return `${path}: permission denied`
  if (code === 'EISDIR') return `${path ?? 'this'} is a folder, not a file`
  return messageOf(error)
}

/** Makes `--help` print the usage and errors print one sentence; DEBUG=1 restores the stack. To be called first. */
export function speakPlainly(usage: string): void {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(usage)
    process.exit(0)
  }
  process.setUncaughtExceptionCaptureCallback((error) => {
    const { code = '', message } = error as Error & { readonly code?: string }
    const isUsage = code.startsWith('ERR_PARSE_ARGS')
    const sentence = isUsage ? `${message}\n\n${usage}` : inWords(error)
    console.error(process.env.DEBUG ? error : sentence)
    process.exit(isUsage ? 2 : 1)
  })
}

/** An error as a sentence: the missing file, or the error's own message. */
export function inWords(error: Error): string {
  const { code, path } = error as Error & { readonly code?: string; readonly path?: string }
  if (code === 'ENOENT' && path !== undefined) return `${path}: no such file or folder`
  if (code === 'EACCES' && path !== undefined) return `${path}: permission denied`
  if (code === 'EISDIR') return `${path ?? 'this'} is a folder, not a file`
  return error.message
}

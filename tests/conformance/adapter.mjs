// Lets public parser test cases, which any Node can drive, judge this project's reader: bytes in, their plain shape out.
// The TypeScript runs in a Node 24 child, one request and one answer a line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const child = spawn(`${root}node_modules/.bin/node`, [`${root}tests/conformance/child.ts`], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
child.unref()
child.stdin.unref?.()
child.stdout.unref?.()

let turn = Promise.resolve()

/** Resolves to {title, items}; rejects for what is no feed. */
export function parse(bytes, { contentType, url }) {
  const answer = turn.then(async () => {
    child.stdout.ref?.()
    child.stdin.write(`${JSON.stringify({ body: Buffer.from(bytes).toString('base64'), contentType, url })}\n`)
    const { value } = await answers.next()
    child.stdout.unref?.()
    const { feed, error } = JSON.parse(value)
    if (error !== undefined) throw new Error(error)
    return feed
  })
  turn = answer.catch(() => undefined)
  return answer
}

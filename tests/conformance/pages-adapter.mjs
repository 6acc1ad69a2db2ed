// Lets recorded pages, which any Node can drive, judge this project's readers of lists and articles.
// The TypeScript runs in a Node 24 child, one request and one answer a line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const child = spawn(`${root}node_modules/.bin/node`, [`${root}tests/conformance/pages-child.ts`], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
child.unref()
child.stdin.unref?.()
child.stdout.unref?.()

let turn = Promise.resolve()

/** Resolves to [{title, url, published, lead, image}], empty for what is not a list. */
export const readList = (html, { url, utcOffset }) => ask({ kind: 'list', html, url, utcOffset })

/** Resolves to the article's fields, null for what is not an article; `utcOffset` in minutes. */
export const readArticle = (html, { url, utcOffset }) => ask({ kind: 'article', html, url, utcOffset })

function ask(request) {
  const answer = turn.then(async () => {
    child.stdout.ref?.()
    child.stdin.write(`${JSON.stringify(request)}\n`)
    const { value } = await answers.next()
    child.stdout.unref?.()
    return JSON.parse(value).answer
  })
  turn = answer.catch(() => undefined)
  return answer
}

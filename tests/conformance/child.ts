// Answers one JSON line for each it is sent; see adapter.mjs.
import { createInterface } from 'node:readline'
import { decodeBody } from '../../src/fetch/charset.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { describeNotAFeed } from '../../src/parse/parse-result.ts'
import { plainShape } from './plain-shape.ts'

type Request = { readonly body: string; readonly contentType: string; readonly url: string }

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line) as Request
  const text = decodeBody(new Uint8Array(Buffer.from(request.body, 'base64')), request.contentType)
  const outcome = parseFeed(text, request.url)
  const answer =
    outcome.kind === 'parsed' ? { feed: plainShape(outcome.feed, request.url) } : { error: describeNotAFeed(outcome) }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

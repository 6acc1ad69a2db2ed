import { expect, test } from 'vitest'
import { eventIn } from '../../src/cli/worker/log-event.ts'

const event = { event: 'source', source: 'vov', problem: 'layout changed: {"a": 1}' }
const line = JSON.stringify(event)

test.each([
  ['as it is', line, event],
  ['that wrangler prints as an error', `✘ [ERROR] ${line}`, event],
  ['in colours', `\u001b[31m✘ \u001b[41;97mERROR\u001b[0m \u001b[1m${line}\u001b[0m`, event],
  ['cut off', line.slice(0, -5), undefined],
  ['in words of wrangler', '[wrangler:info] GET /feed 301 Moved Permanently (14ms)', undefined],
])('an event %s', (_, printed, expected) => {
  expect(eventIn(printed)).toEqual(expected)
})

import { FAULTS, tickWithFault, weekOfMoves } from '../fetch/faults.ts'

/**
 * What a whole tick does when a publisher fails, each by a real server on this machine, with a healthy source beside it:
 *
 *     node tests/bench/faults.ts
 */
const rows = await Promise.all(FAULTS.map(async ([sentence, path]) => ({ sentence, row: await tickWithFault(path) })))

console.log(
  'what the publisher does | what the tick says | asked again | requests | bytes | kept | of the other source',
)
for (const { sentence, row } of rows) {
  const { what, detail, waitMinutes, requests, bytesRead, kept, neighbourKept } = row
  const said = what === '' ? 'read' : `${what}: ${detail}`
  const again = `in ${waitMinutes} min`
  console.log([sentence, said, again, requests, bytesRead, kept, neighbourKept].join(' | '))
}
const moved = (await weekOfMoves()).indexOf('/feed')
console.log(`301 for a week, asked twice a day | adopted after ${moved / 2} days`)

import { describe, expect, test } from 'vitest'
import { deployedAddress, firstTick, withSiteUrl } from '../../src/demo/first-tick.ts'

const printed = (address: string) => `Total Upload: 542 KiB / gzip: 185 KiB
Uploaded tin-dien-bien (4.21 sec)
Deployed tin-dien-bien triggers (1.03 sec)
  ${address}
  schedule: */5 * * * *
Current Version ID: 0a1b2c3d
`

test.each([
  ['a workers.dev address', 'https://tin-dien-bien.toa-soan.workers.dev', 'https://tin-dien-bien.toa-soan.workers.dev'],
  ['a domain of its own', 'tin.example.vn (custom domain)', 'tin.example.vn'],
  ['none', 'No deploy targets', undefined],
])('of what wrangler prints: %s', (_, line, address) => {
  expect(deployedAddress(printed(line))).toBe(address)
})

const EMPTY = { status: 'failing', reasons: [{ level: 'failing', what: 'no-tick', detail: 'no tick has run yet' }] }
const address = 'https://tin.example'

/** A service that answers as told, and what it was asked. */
function service(...answers: readonly (Response | 'unreachable')[]) {
  const asked: string[] = []
  const left = [...answers]
  const send = async (url: string, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    asked.push([init?.method ?? 'GET', url, headers.get('authorization')].filter((part) => part !== null).join(' '))
    const answer = left.shift()
    if (answer === undefined || answer === 'unreachable') throw new TypeError('fetch failed')
    return answer
  }
  return { asked, send: send as unknown as typeof fetch }
}

const noPause = async () => undefined

describe('after a deploy', () => {
  test('a service without news is asked for its first tick', async () => {
    const { asked, send } = service(Response.json(EMPTY, { status: 503 }), Response.json({ sources: [] }))
    expect(await firstTick({ address, token: 'secret' }, send, noPause)).toMatch('the first tick has run')
    expect(asked).toEqual(['GET https://tin.example/api/health', 'POST https://tin.example/api/poll Bearer secret'])
  })

  test('one that has ticked before is left alone', async () => {
    const { asked, send } = service(Response.json({ status: 'ok', reasons: [] }))
    expect(await firstTick({ address, token: 'secret' }, send, noPause)).toMatch('has news already')
    expect(asked).toHaveLength(1)
  })

  test('an address that does not answer yet is asked again', async () => {
    const notYet = new Response('<!doctype html>There is nothing here yet', { status: 404 })
    const { send } = service('unreachable', notYet, Response.json(EMPTY, { status: 503 }), Response.json({}))
    expect(await firstTick({ address, token: 'secret' }, send, noPause)).toMatch('the first tick has run')
  })

  test('without a token nothing is asked for, and it says when news come', async () => {
    const { asked, send } = service(Response.json(EMPTY, { status: 503 }))
    expect(await firstTick({ address, token: undefined }, send, noPause)).toMatch('when the cron begins')
    expect(asked).toHaveLength(1)
  })

  test('one that never answers is no failure of the deploy', async () => {
    const { send } = service()
    expect(await firstTick({ address, token: 'secret' }, send, noPause)).toMatch('does not answer yet')
  })
})

describe('SITE_URL', () => {
  const empty = 'name = "tin"\n[vars]\nSITE_URL = ""\nLIMITS = "free"\n'

  test.each([
    [
      'is set to the address that was printed',
      empty,
      'https://tin.example.workers.dev',
      'SITE_URL = "https://tin.example.workers.dev"',
    ],
    ['gets https before a domain of its own', empty, 'tin.example.vn', 'SITE_URL = "https://tin.example.vn"'],
    [
      'stays where the owner has set it',
      empty.replace('""', '"https://tin.example.vn"'),
      'other.example',
      'SITE_URL = "https://tin.example.vn"',
    ],
    ['stays empty where no address was printed', empty, undefined, 'SITE_URL = ""'],
  ])('%s', (_, toml, address, line) => {
    expect(withSiteUrl(toml, address).split('\n')).toContain(line)
  })
})

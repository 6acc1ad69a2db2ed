import { beforeEach, expect, test } from 'vitest'
import { fetchFeed } from '../../src/fetch/fetch-feed.ts'
import type { RobotsGate } from '../../src/fetch/robots.ts'
import { robotsGate } from '../../src/fetch/robots-gate.ts'
import type { RobotsRecord } from '../../src/source-state.ts'

const now = new Date('2026-11-23T08:00:00Z')
let records: Map<string, RobotsRecord>
let asked: string[]
let answers: Record<string, () => Response>

beforeEach(() => {
  records = new Map()
  asked = []
  answers = {}
})

const answer = (async (url: string) => {
  asked.push(url)
  return answers[url]?.() ?? new Response('', { status: 404 })
}) as unknown as typeof fetch

const gate = (at = now): RobotsGate =>
  robotsGate({
    read: (origin) => records.get(origin),
    write: (origin, record) => records.set(origin, record),
    fetch: answer,
    now: at,
    agent: 'TinDienBien/1.0.0',
    timeoutMs: 1_000,
  })

const page = (url: string, robots: RobotsGate) =>
  fetchFeed(
    {
      url,
      validators: {},
      userAgent: 'TinDienBien/1.0.0',
      timeoutMs: 1_000,
      maxBytes: 100_000,
      maxRedirects: 5,
      robots,
    },
    answer,
    now,
  )

test('a host is asked for its rules once a day, however many questions there are', async () => {
  const robots = gate()
  await Promise.all([robots('https://bao.example/1'), robots('https://bao.example/2')])
  await gate(new Date('2026-11-24T07:00:00Z'))('https://bao.example/3')
  expect(asked).toEqual(['https://bao.example/robots.txt'])
  await gate(new Date('2026-11-24T09:00:00Z'))('https://bao.example/3')
  expect(asked).toHaveLength(2)
})

test('hosts, schemes and ports have rules of their own', async () => {
  const robots = gate()
  for (const url of ['https://a.example/', 'http://a.example/', 'https://a.example:8443/']) await robots(url)
  expect(asked).toEqual([
    'https://a.example/robots.txt',
    'http://a.example/robots.txt',
    'https://a.example:8443/robots.txt',
  ])
})

test('rules behind a redirect count, and every request is counted', async () => {
  answers['https://bao.example/robots.txt'] = () => Response.redirect('https://www.bao.example/robots.txt', 301)
  answers['https://www.bao.example/robots.txt'] = () => new Response('User-agent: *\nDisallow: /')
  expect(await gate()('https://bao.example/tin')).toEqual({
    kind: 'refused',
    why: 'line 2 of https://bao.example/robots.txt keeps us out',
    requests: 2,
  })
})

test('a page that is closed to us is not asked', async () => {
  answers['https://bao.example/robots.txt'] = () => new Response('User-agent: *\nDisallow: /')
  const outcome = await page('https://bao.example/tin', gate())
  expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'robots' }, requests: 1 })
  expect(asked).toEqual(['https://bao.example/robots.txt'])
})

test('a redirect to where we may not go is not followed', async () => {
  answers['https://bao.example/tin'] = () => Response.redirect('https://other.example/tin', 302)
  answers['https://other.example/robots.txt'] = () => new Response('User-agent: TinDienBien\nDisallow: /tin')
  const outcome = await page('https://bao.example/tin', gate())
  expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'robots' }, requests: 3 })
  expect(asked.at(-1)).toBe('https://other.example/robots.txt')
})

test('a page that is open is asked after the rules, and both count', async () => {
  answers['https://bao.example/tin'] = () => new Response('<!doctype html><p>Tin</p>')
  expect(await page('https://bao.example/tin', gate())).toMatchObject({ kind: 'modified', requests: 2 })
})

import { describe, expect, test } from 'vitest'
import type { FetchResult } from '../../src/fetch/fetch-result.ts'
import { isFresh, permissionIn, recordAfter } from '../../src/fetch/robots.ts'
import type { RobotsRecord } from '../../src/source-state.ts'

const AGENT = 'TinDienBien/1.0.0 (+https://tin.example/about; 35 sources)'
const now = new Date('2026-11-23T08:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const answered = (text: string): RobotsRecord => ({ checkedAt: now.toISOString(), text })
const may = (text: string, path: string) => permissionIn(answered(text), `https://bao.example${path}`, AGENT)
const allowed = (delaySeconds = 0) => ({ kind: 'allowed', delaySeconds })
const keptOut = (line: number) => ({
  kind: 'refused',
  why: `line ${line} of https://bao.example/robots.txt keeps us out`,
})

describe('what a host allows', () => {
  test.each<[string, string, string, object]>([
    [
      'rules with more wildcards than are compared keep us out',
      `User-agent: *\n${`Disallow: /${'*a'.repeat(200)}z\n`.repeat(60)}`,
      '/tin-1.html',
      { kind: 'refused', why: 'https://bao.example/robots.txt has more than 10,000 wildcards' },
    ],
    ['an empty file allows all', '', '/tin-1.html', allowed()],
    ['an empty Disallow allows all', 'User-agent: *\nDisallow:', '/tin-1.html', allowed()],
    ['everybody is kept out', 'User-agent: *\nDisallow: /', '/tin-1.html', keptOut(2)],
    ['a folder is closed', 'User-agent: *\nDisallow: /noi-bo/', '/noi-bo/tin-1.html', keptOut(2)],
    ['what is beside it is not', 'User-agent: *\nDisallow: /noi-bo/', '/tin-1.html', allowed()],
    ['the longest rule counts', 'User-agent: *\nDisallow: /tin\nAllow: /tin/dien-bien', '/tin/dien-bien/1', allowed()],
    ['of equal rules the one that allows', 'User-agent: *\nDisallow: /tin\nAllow: /tin', '/tin/1', allowed()],
    [
      'a rule for us outranks one for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: tindienbien\nDisallow: /in/',
      '/tin',
      allowed(),
    ],
    ['we alone are kept out', 'User-agent: *\nDisallow:\n\nUser-agent: TinDienBien\nDisallow: /', '/tin', keptOut(5)],
    [
      'groups of one name are one',
      'User-agent: TinDienBien\nDisallow: /a\n\nUser-agent: TinDienBien\nDisallow: /b',
      '/b',
      keptOut(5),
    ],
    ['one group for several names', 'User-agent: other\nUser-agent: TinDienBien\nDisallow: /', '/tin', keptOut(3)],
    ['a rule for another robot is not ours', 'User-agent: GPTBot\nDisallow: /', '/tin', allowed()],
    ['a star stands for anything', 'User-agent: *\nDisallow: /*?print=', '/tin-1.html?print=1', keptOut(2)],
    ['a dollar is the end', 'User-agent: *\nDisallow: /*.pdf$', '/cong-van.pdf', keptOut(2)],
    ['what goes on after the dollar is open', 'User-agent: *\nDisallow: /*.pdf$', '/cong-van.pdf?trang=2', allowed()],
    [
      'Vietnamese in a rule, encoded in the address',
      'User-agent: *\nDisallow: /điện-biên',
      '/%C4%91i%E1%BB%87n-bi%C3%AAn/1',
      keptOut(2),
    ],
    [
      'comments, capitals, spaces and Windows line ends',
      'USER-AGENT : * # all\r\n disallow : /tin # no\r\n',
      '/tin',
      keptOut(2),
    ],
    [
      'a sitemap between is passed over',
      'Sitemap: https://bao.example/s.xml\nUser-agent: *\nDisallow: /tin',
      '/tin',
      keptOut(3),
    ],
    ['how long to wait between two requests', 'User-agent: *\nCrawl-delay: 10', '/tin', allowed(10)],
    ['a wait that is no number is none', 'User-agent: *\nCrawl-delay: soon', '/tin', allowed()],
    ['a page in place of the file has no rules', '<!doctype html><title>404</title>', '/tin', allowed()],
  ])('%s', (_, text, path, expected) => {
    expect(may(text, path)).toEqual(expected)
  })

  test('an address longer than anybody writes is not asked', () => {
    expect(may('', `/${'a'.repeat(2_000)}`).kind).toBe('refused')
  })
})

const status = (code: number): FetchResult => ({
  kind: 'failed',
  failure: { reason: 'status', status: code },
  requests: 1,
})
const silence: FetchResult = { kind: 'failed', failure: { reason: 'timeout', afterMs: 10_000 }, requests: 1 }
const body = (text: string): FetchResult => ({
  kind: 'modified',
  url: 'https://bao.example/robots.txt',
  contentType: 'text/plain',
  body: new TextEncoder().encode(text),
  validators: {},
  freshForSeconds: 0,
  requests: 1,
})
const kindAfter = (outcome: FetchResult, before?: RobotsRecord, at = now) =>
  permissionIn(recordAfter(outcome, before, at), 'https://bao.example/tin', AGENT).kind

describe('what an answer for robots.txt means', () => {
  test.each<[string, FetchResult, string]>([
    ['the file', body('User-agent: *\nDisallow: /'), 'refused'],
    ['the file with a byte order mark', body('\ufeffUser-agent: *\nDisallow: /'), 'refused'],
    ['404: there are no rules', status(404), 'allowed'],
    ['410: there are no rules', { kind: 'failed', failure: { reason: 'gone' }, requests: 1 }, 'allowed'],
    ['403: there are no rules', status(403), 'allowed'],
    ['429: not now', status(429), 'refused'],
    ['500: not now', status(500), 'refused'],
    ['no answer: not now', silence, 'refused'],
  ])('%s', (_, outcome, expected) => {
    expect(kindAfter(outcome)).toBe(expected)
  })

  test('a host in trouble keeps the rules that it had', () => {
    const before = answered('User-agent: *\nDisallow: /in/')
    expect(kindAfter(status(503), before, hoursLater(25))).toBe('allowed')
    const closed = answered('User-agent: *\nDisallow: /')
    expect(kindAfter(silence, closed, hoursLater(25))).toBe('refused')
  })

  test('a host without an answer for a month counts as one without the file', () => {
    let record = recordAfter(silence, undefined, now)
    for (let day = 1; day <= 31; day++) record = recordAfter(silence, record, hoursLater(24 * day))
    expect(permissionIn(record, 'https://bao.example/tin', AGENT).kind).toBe('allowed')
  })

  test.each([
    ['the file is good for a day', body(''), 23, true],
    ['and no longer', body(''), 25, false],
    ['trouble is asked about after an hour', silence, 0.9, true],
    ['and not before', silence, 1.1, false],
    ['an answer from the future is none', body(''), -1, false],
  ] as const)('%s', (_, outcome, hours, expected) => {
    expect(isFresh(recordAfter(outcome, undefined, now), hoursLater(hours))).toBe(expected)
  })

  test('of a file without end 500 KiB are read', () => {
    const record = recordAfter(body(`${'#'.repeat(600_000)}\nUser-agent: *\nDisallow: /`), undefined, now)
    expect(record.text).toHaveLength(500 * 1024)
  })
})

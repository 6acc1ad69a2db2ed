import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Item } from '../../../src/model.ts'
import { exportPage, importLines } from '../../../src/poller/owner/archive-lines.ts'
import { publishTick } from '../../../src/poller/tick/publish-tick.ts'
import { createApp } from '../../../src/serve/app.ts'
import { countDays, newestSealedDay, readDay } from '../../../src/store/days.ts'
import { writeMeta } from '../../../src/store/meta.ts'
import { type Desk, feed, openDesk, type Story } from '../../poller/desk.ts'
import { source } from '../../samples.ts'
import { lateKv } from './late-kv.ts'

/**
 * Programs that keep a copy while everything happens: news, edits, withdrawals, sealed days, an import, refused puts. They
 * ask any of three isolates, whose views of KV are late, through a cache that keeps lists for a minute. In the end every
 * copy is exact.
 */

const DAILY = 'https://daily.example/rss'
const SITE_URL = 'https://tin.example'
const EDGE_MS = 60_000
const RUNS = Number(process.env.WORLD_RUNS ?? 8)
/** So many that in the end most are in sealed days alone. */
const NEWS_A_TICK = 25

type Copy = { cursor: string; readonly items: Map<string, string> }
type Listed = { readonly id: string; readonly title: string }
type ItemsPage = { readonly items: readonly Listed[]; readonly next?: string }
type ChangesPage = {
  readonly changes: readonly { readonly id?: string; readonly item?: Listed }[]
  readonly next: string
  readonly more: boolean
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Numbers from 0 to 1 that are the same in every run of a seed. */
function randomFrom(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function openWorld(seed: number) {
  const random = randomFrom(seed)
  const desk = openDesk()
  writeMeta(desk.db, 'epoch', '6278cee4-1160-45dc-a44b-4e681ea168d2')
  const view = lateKv(desk.memory, { now: () => desk.now.getTime(), random })
  const isolates = [view(), view(), view()]
  const app = createApp()
  const edge = new Map<string, { readonly at: number; readonly body: string }>()
  const hidden = new Set<string>()
  const stories: Story[] = []

  async function ask<Page>(path: string): Promise<Page | 'gone' | 'later'> {
    pass(random() * 5)
    const kept = edge.get(path)
    if (kept !== undefined && desk.now.getTime() - kept.at < EDGE_MS) return JSON.parse(kept.body)
    const env = { KV: isolates[Math.floor(random() * isolates.length)], SITE_URL, LIMITS: 'free' }
    const answer = await app.request(path, {}, env)
    if (answer.status === 410) return 'gone'
    if (answer.status === 503) return 'later'
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${body}`)
    if (!answer.headers.get('cache-control')?.includes('no-store')) edge.set(path, { at: desk.now.getTime(), body })
    return JSON.parse(body)
  }

  function pass(seconds: number): void {
    desk.now = new Date(desk.now.getTime() + seconds * 1000)
    vi.setSystemTime(desk.now)
  }

  return { random, desk, hidden, stories, ask, pass }
}

type World = ReturnType<typeof openWorld>

/** As docs/mirror.ts; undefined where the service could not answer, so that the program tries again later. */
async function begin({ ask }: World): Promise<Copy | undefined> {
  const first = await ask<ChangesPage>('/api/changes')
  if (typeof first === 'string') return undefined
  const items = new Map<string, string>()
  for (let from: string | undefined = ''; from !== undefined; ) {
    const page: ItemsPage | string = await ask<ItemsPage>(`/api/items?limit=40&cursor=${from}`)
    if (typeof page === 'string') return undefined
    for (const { id, title } of page.items) items.set(id, title)
    from = page.next
  }
  return { cursor: first.next, items }
}

async function follow({ ask }: World, copy: Copy): Promise<'followed' | 'gone'> {
  for (;;) {
    const page = await ask<ChangesPage>(`/api/changes?after=${copy.cursor}`)
    if (page === 'gone') return 'gone'
    if (page === 'later') return 'followed'
    for (const { id, item } of page.changes) {
      if (item) copy.items.set(item.id, item.title)
      else copy.items.delete(id ?? '')
    }
    copy.cursor = page.next
    if (!page.more) return 'followed'
  }
}

const SYLLABLES = ['lúa', 'ngô', 'cam', 'chè', 'trâu', 'gạo', 'suối', 'rừng', 'chợ', 'cầu', 'bếp', 'nhà', 'sách', 'vải']
const EVENTS = [
  'tick',
  'tick',
  'tick',
  'edit',
  'hide',
  'show',
  'days',
  'import',
  'refuse',
  'follow',
  'follow',
  'begin',
] as const

function addStory({ random, stories, desk }: World): void {
  const word = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]
  const title = `Xã Sín Thầu, Điện Biên: ${word()} ${word()} ${word()} ${word()} số ${stories.length}`
  stories.push({ number: 5_000_000 + stories.length * 17, title, at: desk.now.toUTCString() })
}

async function happen(world: World, event: (typeof EVENTS)[number], copies: Copy[]): Promise<void> {
  const { random, desk, hidden, stories, pass } = world
  const any = <One>(list: readonly One[]): One | undefined => list[Math.floor(random() * list.length)]
  switch (event) {
    case 'tick': {
      for (let count = 0; count < NEWS_A_TICK; count++) addStory(world)
      pass(60 + random() * 600)
      await desk.tick(0, { all: true })
      return
    }
    case 'edit': {
      const index = Math.max(0, stories.length - 1 - Math.floor(random() * 3))
      const before = stories[index]
      if (before) stories[index] = { ...before, title: `${before.title}, cập nhật` }
      pass(60)
      await desk.tick(0, { all: true })
      return
    }
    case 'hide':
    case 'show': {
      const id = event === 'hide' ? any(kept(desk))?.id : any([...hidden])
      if (id === undefined) return
      if (event === 'hide') hidden.add(id)
      else hidden.delete(id)
      desk.configure({ sources: [source({ url: DAILY })], hidden: [...hidden] })
      await publishTick(desk.runtime())
      return
    }
    case 'days': {
      pass(86_400 * (1 + random()))
      await desk.tick(0, { all: true })
      return
    }
    case 'import': {
      const other = openWorld(Math.floor(random() * 1_000_000))
      const days = Math.ceil(random() * 4)
      other.desk.now = new Date(desk.now.getTime() - (days + 3) * 86_400_000)
      other.desk.configure({ sources: [source({ url: DAILY })] })
      other.desk.answers[DAILY] = () => feed(...other.stories)
      addStory(other)
      await other.desk.tick(0, { all: true })
      const page = exportPage(other.desk.db, '', other.desk.now)
      vi.setSystemTime(desk.now)
      importLines(desk.db, page.lines, {
        now: desk.now,
        utcOffset: '+07:00',
        rowsWrittenPerDay: 80_000,
        limits: desk.limits,
      })
      await desk.tick(1, { all: true })
      return
    }
    case 'refuse': {
      const from = any(['put items', 'put changes', 'put day', 'put config', 'put'])
      desk.memory.fail = (operation) => (operation.startsWith(from ?? '') ? any(['before', 'after']) : undefined)
      addStory(world)
      pass(60)
      await desk.tick(0, { all: true })
      desk.memory.fail = undefined
      return
    }
    case 'begin': {
      const copy = await begin(world)
      if (copy) copies.push(copy)
      return
    }
    case 'follow': {
      const copy = any(copies)
      if (copy && (await follow(world, copy)) === 'gone') copies.splice(copies.indexOf(copy), 1)
    }
  }
}

/** Every item that is in the database, wherever. */
function kept({ db, items }: Desk): readonly Item[] {
  const sealed = countDays(db, newestSealedDay(db)).flatMap(([day]) => readDay(db, day) ?? [])
  return [...new Map([...sealed, ...items()].map((item) => [item.id, item])).values()]
}

async function history(seed: number): Promise<readonly unknown[]> {
  const world = openWorld(seed)
  const { desk, hidden, random, pass } = world
  desk.answers[DAILY] = () => feed(...world.stories.slice(-100))
  desk.configure({ sources: [source({ url: DAILY })] })
  pass(0)
  await happen(world, 'tick', [])
  const copies: Copy[] = []
  await happen(world, 'begin', copies)
  const events: string[] = []
  for (let step = 0; step < 40; step++) {
    const event = EVENTS[Math.floor(random() * EVENTS.length)] ?? 'tick'
    events.push(event)
    await happen(world, event, copies)
  }
  for (let round = 0; round < 3; round++) {
    pass(900)
    await desk.tick(0, { all: true })
    pass(300)
    for (const copy of [...copies]) if ((await follow(world, copy)) === 'gone') copies.splice(copies.indexOf(copy), 1)
  }
  const shown = kept(desk).filter(({ id, dropped }) => !hidden.has(id) && !dropped)
  const right = Object.fromEntries(shown.map(({ id, title }) => [id, title]))
  return copies.flatMap((copy, index) => {
    const has = Object.fromEntries(copy.items)
    const missing = Object.keys(right).filter((id) => has[id] !== right[id])
    const beyond = Object.keys(has).filter((id) => !(id in right))
    return missing.length + beyond.length === 0 ? [] : [{ seed, index, missing, beyond, events: events.join(' ') }]
  })
}

test('every copy is exact, whichever isolates it was read from and however late they see KV', async () => {
  const wrong: unknown[] = []
  for (let seed = 0; seed < RUNS; seed++) wrong.push(...(await history(seed)))
  expect(wrong).toEqual([])
}, 120_000)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPlace } from '../../../src/item-day.ts'
import type { Item } from '../../../src/model.ts'
import { newestByPlace } from '../../../src/poller/tick/newest-by-place.ts'
import { VERSION } from '../../../src/publish/documents.ts'
import { walk } from '../../../src/serve/feeds/archive.ts'
import { decodeCursor } from '../../../src/serve/query/cursor.ts'
import { newestOfPlaces } from '../../../src/serve/query/newest-of-places.ts'
import { everything } from '../../../src/serve/query/query.ts'
import { selector } from '../../../src/serve/query/select.ts'
import { sampleDay, sampleItem, sampleItems } from '../sample-documents.ts'

const DAYS: readonly string[] = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21']
/** Units, a landmark in one of them, a former district around them, and a former commune. */
const PLACES = ['xa-sin-thau', 'a-pa-chai', 'xa-muong-nhe', 'muong-nhe', 'xa-pa-ham', 'a-name-nobody-knows']
const ASKED = ['xa-sin-thau', 'a-pa-chai', 'muong-nhe', 'xa-muong-nhe', 'xa-pa-ham', 'xa-na-hy', 'dien-bien']
const EACH = 2

const story = fc.record({ day: fc.constantFrom(...DAYS), places: fc.subarray(PLACES, { maxLength: 2 }) })
const store = fc.record({
  stories: fc.array(story, { maxLength: 40 }),
  atHand: fc.nat({ max: 20 }),
  asked: fc.subarray(ASKED, { minLength: 1, maxLength: 2 }),
  limit: fc.integer({ min: 1, max: 6 }),
  /** How many days the document is behind. */
  behind: fc.nat({ max: 2 }),
})

/** A store as the Poller leaves it: the last day is open, the newest items are in `items`, all others in sealed days. */
function storedFrom({ stories, atHand, behind }: { stories: readonly Story[]; atHand: number; behind: number }) {
  const items = stories.map(({ day, places }, index) => sampleItem(day, index, { places })).toSorted(byPlace)
  const sealed = DAYS.slice(0, -1)
  const sealedDay = sealed.at(-1) ?? ''
  const current = items.filter(({ id }, index) => index < atHand || !sealed.some((day) => isOn(id, day)))
  const through = sealed.at(-1 - behind) ?? ''
  const known = items.filter(({ id }) => DAYS.some((day) => day <= through && isOn(id, day)))
  const newest = { version: VERSION, through, each: EACH, items: newestByPlace(known, EACH) }
  const days = new Map(
    sealed.map((day, index) => {
      const own = items.filter(({ id }) => isOn(id, day))
      return [day, sampleDay(day, sealed[index - 1] ?? '', own)] as const
    }),
  )
  return { items, document: sampleItems(current, { sealedDay, firstDay: '2026-11-17' }), newest, days }
}

type Story = { readonly day: string; readonly places: readonly string[] }
const isOn = (id: string, day: string) => id.startsWith(day.replaceAll('-', ''))
const idsOf = (items: readonly Item[]) => items.map(({ id }) => id)

test('what is known of places goes on where the current items end, and leaves out none in between', () => {
  fc.assert(
    fc.property(store, ({ asked, ...given }) => {
      const { items, document, newest } = storedFrom(given)
      const known = newestOfPlaces(asked, document, newest)
      if (known === undefined) return
      const isWanted = selector({ ...everything, place: asked }, { sources: [] })
      const older = items.slice(document.items.length).filter(isWanted)
      const found = known.items.filter(isWanted)
      expect(idsOf(found)).toEqual(idsOf(older.slice(0, found.length)))
      if (known.isAll) expect(found).toHaveLength(older.length)
    }),
    { numRuns: 500 },
  )
})

test('page by page a place has every item of its own, each once, with or without the document', async () => {
  await fc.assert(
    fc.asyncProperty(store, async ({ asked, limit, ...given }) => {
      const { items, document, newest, days } = storedFrom(given)
      const isWanted = selector({ ...everything, place: asked }, { sources: [] })
      const found: Item[] = []
      let cursor: string | undefined
      for (let page = 0; page === 0 || cursor !== undefined; page++) {
        const after = cursor === undefined ? undefined : decodeCursor(cursor)
        const known = newestOfPlaces(asked, document, newest)
        const archive = { current: document, known, readDay: async (day: string) => days.get(day) }
        const { items: more, next } = await walk(archive, { after, limit, selects: isWanted })
        found.push(...more)
        cursor = next
        expect(page).toBeLessThan(100)
      }
      expect(idsOf(found)).toEqual(idsOf(items.filter(isWanted)))
    }),
    { numRuns: 300 },
  )
})

test('a former commune and a landmark are known as far as the unit is in which they lie', () => {
  const own = (minute: number, places: readonly string[]) => sampleItem('2026-11-17', minute, { places })
  const items = [own(3, ['xa-sin-thau']), own(2, ['a-pa-chai']), own(1, ['a-pa-chai'])]
  const newest = { version: VERSION, through: '2026-11-20', each: 2, items: newestByPlace(items, 2) }
  const known = newestOfPlaces(['a-pa-chai'], { items: [], sealedDay: '2026-11-20' }, newest)
  expect(known?.isAll).toBe(false)
  expect(idsOf(known?.items ?? [])).toEqual(idsOf(items.slice(0, 2)))
})

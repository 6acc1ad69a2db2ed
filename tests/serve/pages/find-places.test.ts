import { expect, test } from 'vitest'
import { gazetteer } from '../../../src/config/gazetteer.ts'
import { findPlaces } from '../../../src/serve/pages/places/find-places.ts'

const found = (typed: string) => findPlaces(typed, gazetteer).places.map(({ slug }) => slug)

const typed: readonly [what: string, text: string, slugs: readonly string[]][] = [
  ['a unit of today', 'Sín Thầu', ['xa-sin-thau']],
  ['the same without accents', 'sin thau', ['xa-sin-thau']],
  ['the same in one word', 'sinthau', ['xa-sin-thau']],
  ['the same in capitals, with its kind', 'XÃ SÍN THẦU', ['xa-sin-thau']],
  ['a spelling met in print', 'Xá Nhè', ['xa-sang-nhe']],
  ['a former commune', 'Thanh Luông', ['thanh-luong']],
  ['a commune and the former district of its name', 'Mường Nhé', ['xa-muong-nhe', 'muong-nhe']],
  ['the commune alone, by its kind', 'xã Mường Nhé', ['xa-muong-nhe']],
  ['the district alone, by its kind', 'huyen muong nhe', ['muong-nhe']],
  ['the district alone, as former', 'Mường Nhé cũ', ['muong-nhe', 'xa-muong-nhe-cu']],
  [
    'the commune and the former district of other places',
    'Mường Chà',
    ['xa-muong-cha', 'muong-cha', 'thi-tran-muong-cha-cu'],
  ],
  ['accents that tell two names apart', 'Mường Nhà', ['xa-muong-nha']],
  ['a landmark', 'đồi A1', ['doi-a1']],
  ['a name that begins like a kind', 'xa dung', ['xa-xa-dung']],
  ['a town by its short form', 'TP Điện Biên Phủ', ['dien-bien-phu']],
  ['nothing but spaces', '   ', []],
  ['nothing that resembles a place', 'qwertyuiop', []],
]

test.each(typed)('%s: %s', (_, text, slugs) => {
  expect(found(text)).toEqual(slugs)
})

test('every name and alias of the gazetteer finds its place, with accents and without', () => {
  const lost = gazetteer.flatMap((place) =>
    [place.name, ...(place.aliases ?? [])].flatMap((name) =>
      [name, name.normalize('NFD'), name.toLowerCase()]
        .filter((text) => {
          const all = found(text)
          // A former commune stands for the unit of its own name that it went into.
          return ![place.slug, ...(place.today ?? [])].some((slug) => all.includes(slug))
        })
        .map((text) => `${text} → ${found(text)}`),
    ),
  )
  expect(lost).toEqual([])
})

test('a slip of the finger finds what it resembles, and says that it is a guess', () => {
  const { places, isGuess } = findPlaces('Mường Nhéé', gazetteer)
  expect([isGuess, places.map(({ slug }) => slug).includes('xa-muong-nhe')]).toEqual([true, true])
})

const within: readonly [what: string, text: string, slugs: readonly string[]][] = [
  ['a name after other words', 'sạt lở Mường Nhé', ['xa-muong-nhe', 'muong-nhe']],
  ['the same without accents', 'sat lo muong nhe hom nay', ['xa-muong-nhe', 'muong-nhe']],
  ['a name before other words, with its kind', 'xã Sín Thầu mưa đá', ['xa-sin-thau']],
  ['the longer of two names', 'cấm xe phường Điện Biên Phủ', ['phuong-dien-bien-phu', 'dien-bien-phu']],
  ['no name', 'giá xăng hôm nay', []],
]

test.each(within)('among other words, %s: %s', (_, text, slugs) => {
  const { places, isGuess, isWithin } = findPlaces(text, gazetteer)
  expect(places.map(({ slug }) => slug).slice(0, slugs.length)).toEqual(slugs)
  expect([isGuess, isWithin]).toEqual([true, slugs.length > 0 || undefined])
})

test('the beginning of a name is a guess', () => {
  expect(findPlaces('Sín Th', gazetteer)).toMatchObject({ isGuess: true, places: [{ slug: 'xa-sin-thau' }] })
})

test('a text of any length is answered', () => {
  expect(found('xã '.repeat(10_000))).toEqual(expect.any(Array))
})

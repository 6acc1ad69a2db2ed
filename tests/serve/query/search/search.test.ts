import { expect, test } from 'vitest'
import { builtInConfig } from '../../../../src/config/config.ts'
import { emptySearchWords, searchWords, shortSearchWords } from '../../../../src/config/search-words.ts'
import type { Item } from '../../../../src/model.ts'
import { searchSelector } from '../../../../src/serve/query/search/search-selector.ts'
import { asWords } from '../../../../src/serve/query/search/typed-words.ts'
import { matchForm } from '../../../../src/text/fold.ts'
import { sampleItem } from '../../sample-documents.ts'
import { mean, measureSearch } from './measure.ts'
import { labelledQueries } from './queries.ts'

const isFound = (query: string, changes: Partial<Item>) =>
  searchSelector([query], builtInConfig)(sampleItem('2026-11-23', 1, { summary: '', places: [], ...changes }))

test('over the labelled queries, precision at 10 is at least .95, and so is recall', () => {
  const measured = measureSearch()
  expect(new Set(labelledQueries.map(([query]) => query)).size).toBeGreaterThanOrEqual(60)
  expect(mean(measured.map(({ precision }) => precision))).toBeGreaterThanOrEqual(0.95)
  expect(mean(measured.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.95)
})

const cases: readonly [string, string, Partial<Item>, boolean][] = [
  ['a word of the list is whole', 'cà phê', { title: 'Phê duyệt dự án trồng cà chua' }, false],
  ['a word of no list is whole too', 'đồng thau', { title: 'Thau chậu giữa cánh đồng' }, false],
  ['words are found in any order', 'cháy rừng Nậm Kè', { title: 'Nậm Kè: cháy rừng trong đêm' }, true],
  ['neighbours of no list may be apart in pairs', 'thả đèn nhặt rác', { title: 'Nhặt rác sau khi thả đèn' }, true],
  ['one of three may be alone', 'thi thả đèn', { title: 'Thả đèn, mọi người cùng thi' }, true],
  ['two of four may not', 'thả đèn nhặt rác', { title: 'Thả đèn rồi rác, không ai nhặt' }, false],
  ['a number stays with its word', 'quốc lộ 12', { title: 'Mở quốc lộ 279 dài 12 km' }, true],
  ['and alone it finds nothing', 'lớp 12', { title: 'Lớp mới có 12 em' }, false],
  ['a word that says nothing need not be there', 'sạt lở ở Nậm Kè', { title: 'Nậm Kè sạt lở' }, true],
  ['a query of nothing more is found as it is', 'của', { title: 'Của rừng' }, true],
  ['a place is found by what the item is about', 'Sín Thầu', { title: 'Tin vùng biên', places: ['xa-sin-thau'] }, true],
  ['and by its other spellings', 'Sín Thầu', { title: 'Lên Sín Thẩu' }, true],
  ['without accents it is the place', 'dien bien', { title: 'Diễn biến mới' }, false],
  ['with a word for its kind it is of that kind', 'phường Điện Biên Phủ', { title: 'Chiến dịch Điện Biên Phủ' }, false],
  ['or is tagged so', 'xã Mường Nhé', { title: 'Tin vùng biên', places: ['xa-muong-nhe'] }, true],
  ['a commune that has the name of a word', 'âm thanh an toàn', { title: 'Âm thanh chưa an toàn' }, true],
  ['a minus leaves out a name', 'lũ -Mường Nhé', { title: 'Lũ ở Mường Nhé' }, false],
  ['a minus leaves out a phrase in marks', 'lũ -"ở bản"', { title: 'Lũ ở bản xa' }, false],
  ['a minus alone takes all others', '-lũ', { title: 'Nắng' }, true],
  ['a dash between words is not a minus', 'Mường Nhé - Nậm Kè', { title: 'Đường Mường Nhé, Nậm Kè' }, true],
  ['an outlet is found by its name in any case', 'vnexpress', { title: 'Tin', source: 'vnexpress-thoi-su' }, true],
  [
    'an outlet that a search engine found',
    'báo Dân trí',
    { title: 'Tin', source: 'google-news', via: { name: 'Báo Dân trí' } },
    true,
  ],
  [
    'an outlet that has the story too',
    'báo Dân trí',
    { also: [{ source: 'x', name: 'Dân trí', link: '', published: '' }] },
    true,
  ],
  [
    'an outlet’s name within another’s is not it',
    'báo Nhân Dân',
    { title: 'Tin', source: 'google-news', via: { name: 'Công an Nhân dân' } },
    false,
  ],
  ['an ordinary word is not an outlet', 'tuổi trẻ', { title: 'Tin', source: 'tuoitre-thoi-su' }, false],
  ['foreign words are found apart', 'road landslide', { title: 'Landslide blocks a road' }, true],
  ['signs alone find nothing', '"!" ?', {}, false],
]

test.each(cases)('%s: %s', (_, query, item, isExpected) => {
  expect(isFound(query, item)).toBe(isExpected)
})

test('the lists of words hold each once, in small letters and without signs', () => {
  const lists = [
    searchWords.flatMap((line) => line.split('|')),
    shortSearchWords.split(' '),
    emptySearchWords.split(' '),
  ]
  for (const list of lists) {
    expect(
      list.filter(
        (word, index) =>
          list.indexOf(word) !== index ||
          matchForm(word) !== asWords(word, true).trim() ||
          word !== word.toLowerCase() ||
          word === '',
      ),
    ).toEqual([])
  }
})

test('the longest query allowed costs little, for any text', () => {
  const words = 'ba '.repeat(66).trim()
  const text = 'ba ma '.repeat(90)
  expect(isFound(words, { title: text, summary: text })).toBe(false)
})

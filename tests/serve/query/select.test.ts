import { expect, test } from 'vitest'
import type { Item } from '../../../src/model.ts'
import { everything, type Query } from '../../../src/serve/query/query.ts'
import { select } from '../../../src/serve/query/select.ts'
import { source } from '../../samples.ts'
import { sampleItem } from '../sample-documents.ts'

const config = { sources: [source({ id: 'nhandan', name: 'Nhân Dân' }), source({ id: 'vov', name: 'VOV' })] }

const cases: readonly [string, Partial<Query>, Partial<Item>, boolean][] = [
  ['no filter takes everything', {}, {}, true],
  ['what the topic dropped since is in no list', {}, { dropped: true }, false],
  ['a place takes its own', { place: ['xa-muong-nhe'] }, { places: ['xa-muong-nhe'] }, true],
  ['a place leaves others', { place: ['xa-muong-nhe'] }, { places: ['xa-sin-thau'] }, false],
  ['a former district takes what lies in it', { place: ['muong-nhe'] }, { places: ['xa-sin-thau'] }, true],
  ['several places mean any of them', { place: ['xa-pa-ham', 'xa-sin-thau'] }, { places: ['xa-sin-thau'] }, true],
  ['a source takes its own', { source: ['vov'] }, { source: 'vov' }, true],
  ['a source takes a story that it also has', { source: ['vov'] }, { also: [also('vov')] }, true],
  ['a source leaves others', { source: ['vov'] }, {}, false],
  ['a category with a comma', { category: ['Đời sống, y tế'] }, { categories: ['Đời sống, y tế'] }, true],
  ['a story of one outlet', { outlets: 2 }, {}, false],
  ['a story of two', { outlets: 2 }, { also: [also('vov')] }, true],
  ['the same outlet twice is one', { outlets: 2 }, { also: [{ ...also('nd2'), name: 'Báo Nhân Dân' }] }, false],
  ['a category in any case', { category: ['xã hội'] }, { categories: ['Xã Hội'] }, true],
  ['a category without accents', { category: ['xa hoi'] }, { categories: ['Xã hội'] }, true],
  ['part of a category is not the category', { category: ['xã'] }, { categories: ['Xã hội'] }, false],
  ['words in the title, in any order', { q: ['Mường Nhé sạt lở'] }, { title: 'Sạt lở ở Mường Nhé' }, true],
  ['words spread over title and summary', { q: ['sạt lở mưa lớn'] }, { title: 'Sạt lở', summary: 'Mưa lớn' }, true],
  ['all words are needed', { q: ['sạt nắng'] }, { title: 'Sạt lở' }, false],
  ['whole words only', { q: ['lũ'] }, { title: 'Lũy tre làng' }, false],
  ['a quoted phrase keeps its order', { q: ['"lở sạt"'] }, { title: 'Sạt lở' }, false],
  ['several searches mean any of them', { q: ['nắng', 'sạt lở'] }, { title: 'Sạt lở' }, true],
  ['plain words find accented ones', { q: ['dien bien'] }, { title: 'Điện Biên hôm nay' }, true],
  ['plain d finds đ', { q: ['duong'] }, { title: 'Mở đường' }, true],
  ['accented words never find their look-alikes', { q: ['điện biên'] }, { title: 'Diễn biến mới', places: [] }, false],
  ['accents count even if only đ has one', { q: ['đien'] }, { title: 'Điện' }, false],
  ['both places of a tone mark are one', { q: ['hoà bình'] }, { title: 'Hòa Bình' }, true],
  ['a search of signs alone finds nothing', { q: ['!!!'] }, {}, false],
  ['since includes its instant', { since: '2026-11-23T01:00:00.000Z' }, { added: '2026-11-23T01:00:00.000Z' }, true],
  ['until does not', { until: '2026-11-23T01:00:00.000Z' }, { added: '2026-11-23T01:00:00.000Z' }, false],
  [
    'since looks at when we got it',
    { since: '2026-11-23T00:00:00.000Z' },
    { added: '2026-11-22T23:00:00.000Z' },
    false,
  ],
]

function also(source: string) {
  return { source, name: source, link: 'https://vov.vn/a', published: '2026-11-23T01:00:00.000Z' }
}

test.each(cases)('%s', (_, query, item, isSelected) => {
  const items = [sampleItem('2026-11-23', 0, item)]
  expect(select(items, { ...everything, ...query }, config)).toEqual(isSelected ? items : [])
})

test('the limit counts what is selected, newest first', () => {
  const items = [3, 2, 1].map((minute) => sampleItem('2026-11-23', minute, minute === 2 ? { places: [] } : {}))
  const selected = select(items, { ...everything, place: ['xa-muong-nhe'], limit: 2 }, config)
  expect(selected.map(({ id }) => id)).toEqual(['20261123-k0000003', '20261123-k0000001'])
})

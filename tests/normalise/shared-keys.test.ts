import { describe, expect, test } from 'vitest'
import { keysOf, titleKeys } from '../../src/normalise/identity.ts'
import { haveInCommon } from '../../src/normalise/in-common.ts'
import { sharedKeys, unsoundKinds } from '../../src/normalise/shared-keys.ts'

const entry = (link: string, guid: string | undefined, title: string, summary = '') => {
  const headlines = titleKeys(title, '2026-11-23T01:00:00Z', '+07:00')
  const identity = keysOf({ link: new URL(link), guid, title, summary, titleKeys: headlines, search: false })
  return { title, summary, identity }
}

const FLOOD = 'Mưa lũ chia cắt nhiều bản ở Mường Nhé'
const DRUGS = 'Bắt đối tượng tàng trữ trái phép chất ma túy'
const FESTIVAL = 'Khai mạc lễ hội Hoa Ban năm nay'

describe('unsoundKinds: what names two articles in one body', () => {
  test.each<[string, readonly ReturnType<typeof entry>[], readonly string[]]>([
    [
      'nothing, in an ordinary body',
      [entry('https://b.vn/a-5112299', 'x1', FLOOD), entry('https://b.vn/b-5112298', 'x2', DRUGS)],
      [],
    ],
    [
      'nothing, where an entry stands twice',
      [entry('https://b.vn/a-5112299', 'x1', FLOOD), entry('https://b.vn/a-5112299', 'x1', FLOOD)],
      [],
    ],
    [
      'nothing, where it stands twice, once with its corrected headline',
      [
        entry('https://b.vn/a-5112299', 'x1', FLOOD),
        entry('https://b.vn/b-5112299', 'x1', 'Mưa lũ chia cắt nhiều bản ở Mường Nhé, hai người mất tích'),
      ],
      [],
    ],
    [
      'the folder of a section',
      [
        entry('https://b.vn/tin/104532/mua-lu', undefined, FLOOD),
        entry('https://b.vn/tin/104532/ma-tuy', undefined, DRUGS),
      ],
      ['folder'],
    ],
    [
      'a guid that is always the same',
      [entry('https://b.vn/a-5112299', 'bao', FLOOD), entry('https://b.vn/b-5112298', 'bao', DRUGS)],
      ['guid'],
    ],
    [
      'the link of a page of notices',
      [entry('https://b.vn/thong-bao#1', 'x1', FLOOD), entry('https://b.vn/thong-bao#2', 'x2', DRUGS)],
      ['link'],
    ],
    [
      'a formula headline of two events',
      [
        entry(
          'https://b.vn/a-5112299',
          'x1',
          DRUGS,
          'Công an huyện Mường Nhé bắt quả tang một người đàn ông tại bản Huổi Lếch.',
        ),
        entry(
          'https://b.vn/b-5112298',
          'x2',
          DRUGS,
          'Tổ tuần tra phường Mường Thanh phát hiện nam thanh niên mang theo một gói nhỏ.',
        ),
      ],
      ['headline'],
    ],
  ])('%s', (_, entries, kinds) => expect([...unsoundKinds(entries)]).toEqual(kinds))

  test('sharedKeys names each such key once', () => {
    const entries = [FLOOD, DRUGS, FESTIVAL].map((title) => entry('https://b.vn/thong-bao', undefined, title))
    expect(sharedKeys(entries)).toEqual([entries[0]?.identity[0]])
  })
})

describe('haveInCommon', () => {
  const told = (title: string, summary = '') => ({ title, summary })
  test.each<[string, Parameters<typeof haveInCommon>, boolean]>([
    ['a corrected letter', [told('Mưa lũ ở Mường Nhé'), told('Mưa lũ ở Mường Nhé.')], true],
    ['a longer headline', [told(FLOOD), told(`${FLOOD}: hai người mất tích`)], true],
    [
      'a new headline over the same lead',
      [
        told(FLOOD, 'Đường vào năm bản bị sạt lở từ đêm qua.'),
        told('Sạt lở nghiêm trọng tại vùng cao', 'Đường vào năm bản bị sạt lở từ đêm qua, công an cho biết.'),
      ],
      true,
    ],
    [
      'another event',
      [told(FLOOD, 'Đường vào năm bản bị sạt lở từ đêm qua.'), told(DRUGS, 'Công an bắt quả tang một người đàn ông.')],
      false,
    ],
    ['short headlines that differ', [told('Tin buồn'), told('Lời cảm ơn')], false],
    ['an empty headline', [told(''), told(FLOOD)], false],
  ])('%s', (_, [a, b], expected) => {
    expect(haveInCommon(a, b)).toBe(expected)
    expect(haveInCommon(b, a)).toBe(expected)
  })
})

import { describe, expect, test } from 'vitest'
import { keysOf, titleKeys } from '../../src/normalise/identity.ts'
import { unsoundKinds } from '../../src/stories/shared-keys.ts'

const entry = (
  link: string,
  guid: string | undefined,
  title: string,
  summary = '',
  published = '2026-11-23T01:00:00Z',
) => {
  const headlines = titleKeys(title, published, '+07:00')
  const identity = keysOf({ link: new URL(link), guid, title, summary, titleKeys: headlines, search: false })
  return { title, summary, published, identity }
}

const FLOOD = 'Mưa lũ chia cắt nhiều bản ở Mường Nhé'
const DRUGS = 'Bắt đối tượng tàng trữ trái phép chất ma túy'
const DAILY = 'Bản tin nông nghiệp trong ngày'
const LEAD = 'Những tin đáng chú ý về nông nghiệp và thị trường nông sản trong ngày hôm nay.'

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
      'a guid that is made of the headline of a series',
      [
        entry('https://b.vn/a', 'md5-1', DAILY, LEAD),
        entry('https://b.vn/b', 'md5-1', DAILY, `Hôm nay: ${LEAD}`, '2026-11-24T01:00:00Z'),
      ],
      ['guid'],
    ],
    [
      'the link of a page of notices',
      [entry('https://b.vn/thong-bao#1', 'x1', FLOOD), entry('https://b.vn/thong-bao#2', 'x2', DRUGS)],
      ['link'],
    ],
    [
      'the link of a page of alerts in much the same words, each with a guid of its own',
      [
        entry('https://b.vn/canh-bao', 'x1', 'Cảnh báo lũ quét, sạt lở đất ở Mường Nhé sáng 22/11'),
        entry('https://b.vn/canh-bao', 'x2', 'Cảnh báo lũ quét, sạt lở đất ở Mường Nhé chiều 22/11'),
      ],
      ['link'],
    ],
    [
      'headline and lead of a series, a day apart',
      [
        entry('https://b.vn/a-5112299', 'x1', DAILY, LEAD, '2026-11-22T01:00:00Z'),
        entry('https://b.vn/b-5112298', 'x2', DAILY, LEAD, '2026-11-23T01:00:00Z'),
      ],
      ['text'],
    ],
    [
      'nothing, where an article is listed under two addresses at one time',
      [entry('https://b.vn/a-5112299', 'x1', DAILY, LEAD), entry('https://b.vn/b-5112298', 'x2', DAILY, LEAD)],
      [],
    ],
    [
      'nothing, for a formula headline of two events: stories are told apart by more',
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
      [],
    ],
  ])('%s', (_, entries, kinds) => expect([...unsoundKinds(entries, '+07:00')]).toEqual(kinds))
})

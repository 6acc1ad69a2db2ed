import { expect, test } from 'vitest'
import { reportAddress } from '../../../src/serve/pages/items/report.ts'

const report = { subject: 'Báo sai: a&b', body: 'Dòng 1\nDòng 2' }
const LETTER = 'subject=B%C3%A1o%20sai%3A%20a%26b&body=D%C3%B2ng%201%0D%0AD%C3%B2ng%202'

const contacts: readonly [what: string, contact: string, address: string | undefined][] = [
  ['nobody', '', undefined],
  ['words', 'Tổ 5, phường Mường Thanh', undefined],
  ['a script', 'javascript:alert(1)', undefined],
  ['a letter', 'mailto:a@b.vn', `mailto:a@b.vn?${LETTER}`],
  ['a letter with fields of its own', 'mailto:a@b.vn?cc=c@d.vn', `mailto:a@b.vn?cc=c@d.vn&${LETTER}`],
  ['a bare address', 'a@b.vn', `mailto:a@b.vn?${LETTER}`],
  ['a page', 'https://b.vn/lien-he', 'https://b.vn/lien-he'],
  [
    'a new issue',
    'https://github.com/a/b/issues/new',
    'https://github.com/a/b/issues/new?title=B%C3%A1o+sai%3A+a%26b&body=D%C3%B2ng+1%0AD%C3%B2ng+2',
  ],
  [
    'a new issue at GitLab',
    'https://gitlab.com/a/b/-/issues/new',
    'https://gitlab.com/a/b/-/issues/new?issue%5Btitle%5D=B%C3%A1o+sai%3A+a%26b&issue%5Bdescription%5D=D%C3%B2ng+1%0AD%C3%B2ng+2',
  ],
]

test.each(contacts)('a report to %s', (_, contact, address) => {
  expect(reportAddress(contact, report)).toBe(address)
})

import { expect, test } from 'vitest'
import { site } from '../../../src/config/site.ts'
import { formAfter, pageContext } from '../../../src/poller/response/learned-form.ts'
import { source } from '../../samples.ts'

const now = new Date('2026-11-24T05:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
const shapes = ['bao.example /w/slug-n.html', 'bao.example /w/slug']
const known = (days: number) => ({ form: { shapes, learnedAt: daysAgo(days) } })
const fresh = (found: readonly string[]) => ({ shapes: found, learnedAt: now.toISOString() })

const after: readonly [string, Parameters<typeof formAfter>[0], readonly string[], unknown][] = [
  ['the first reading teaches it', {}, ['bao.example /w/slug-n.html'], fresh(['bao.example /w/slug-n.html'])],
  ['a page that shows only some of the shapes takes none away', known(2), ['bao.example /w/slug'], known(2).form],
  ['another form that all articles have replaces it', known(2), ['bao.example /n'], fresh(['bao.example /n'])],
  ['after a week it is learned again', known(7), ['bao.example /w/slug'], fresh(['bao.example /w/slug'])],
]
test.each(after)('%s', (_, before, found, expected) => {
  expect(formAfter(before, { shapes: found }, now)).toEqual(expected)
})

test('a page is read with the form that is known, and once a week without it', () => {
  const read = (days: number) => pageContext(source(), known(days), { url: source().url, site, now })
  expect(read(6).form?.shapes).toEqual(shapes)
  expect(read(7).form).toBeUndefined()
})

import { expect, test } from 'vitest'
import { demoSources } from '../../src/cli/demo-sources.ts'
import { checkConfig } from '../../src/config/check.ts'
import { builtInConfig } from '../../src/config/config.ts'
import { limitPresets } from '../../src/config/limits.ts'
import { sources } from '../../src/config/sources.ts'

const base = 'http://127.0.0.1:9000'

test('a file named after a configured outlet takes over what cannot be told from the file', () => {
  const [tuoitre] = demoSources([{ file: 'tuoitre-zoneless-mdy-dates.xml', title: 'RSS' }], base, sources)
  expect(tuoitre).toMatchObject({
    id: 'tuoitre-zoneless-mdy-dates',
    name: 'Tuổi Trẻ',
    dateOrder: 'mdy',
    url: `${base}/tuoitre-zoneless-mdy-dates.xml`,
  })
})

test('a file of an outlet that is not configured is an ordinary source with the feed’s own title', () => {
  const [kenh14, other] = demoSources(
    [{ file: 'kenh14-ps.xml', title: 'Kênh 14' }, { file: 'other.xml' }],
    base,
    sources,
  )
  expect(kenh14).toMatchObject({ name: 'Kênh 14', language: 'vi', region: 'national' })
  expect(other).toMatchObject({ name: 'other' })
})

test('whatever the files are called, the config is good', () => {
  const files = ['Tin_mới nhất.RSS', '24h-1.xml', 'nhandan-1.xml', 'nhandan-ps.xml', 'a b.json']
  const feeds = files.map((file) => ({ file }))
  const config = { ...builtInConfig, limits: limitPresets.demo, sources: demoSources(feeds, base, sources) }
  expect(checkConfig(config)).toMatchObject({ kind: 'good' })
})

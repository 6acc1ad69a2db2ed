import { expect, test } from 'vitest'
import { checkConfig } from '../../src/config/check.ts'
import { builtInConfig } from '../../src/config/config.ts'
import { limitPresets } from '../../src/config/limits.ts'

test.each(Object.entries(limitPresets))('the built-in config with the limits "%s" has no mistake', (_, limits) => {
  expect(checkConfig({ ...builtInConfig, limits })).toMatchObject({ kind: 'good' })
})

const [first, second, ...others] = builtInConfig.sources
const withFirst = (changes: object) => ({ ...builtInConfig, sources: [{ ...first, ...changes }, second, ...others] })
const withRule = (rule: object) => ({
  ...builtInConfig,
  topic: { ...builtInConfig.topic, drop: [{ name: 'mine', ...rule }] },
})

const mistakes: [string, unknown, string, RegExp][] = [
  ['an unknown field', withFirst({ intervall: 5 }), 'sources[0].intervall', /not a field that we know/],
  ['a missing field', withFirst({ name: undefined }), 'sources[0].name', /missing/],
  ['a bad address', withFirst({ url: 'htp:/nhandan' }), 'sources[0].url', /web address|http/],
  ['an address that is no web address', withFirst({ url: 'javascript:alert(1)' }), 'sources[0].url', /http/],
  ['two sources with one id', withFirst({ id: second?.id }), 'sources[1].id', /same as sources\[0\]\.id/],
  ['two sources with one address', withFirst({ url: second?.url }), 'sources[1].url', /same as sources\[0\]\.url/],
  ['an id with capitals', withFirst({ id: 'NhanDan' }), 'sources[0].id', /lower-case/],
  ['an interval of half a minute', withFirst({ everyMinutes: 0.5 }), 'sources[0].everyMinutes', /whole minutes/],
  [
    'an interval beyond the longest',
    withFirst({ everyMinutes: 9999 }),
    'sources[0].everyMinutes',
    /longestPollMinutes/,
  ],
  [
    'a rule about a place that is not in the gazetteer',
    withRule({ places: ['atlantis'] }),
    'topic.drop[0].places[0]',
    /atlantis/,
  ],
  ['a rule about a source that is not there', withRule({ sources: ['daily'] }), 'topic.drop[0].sources[0]', /daily/],
  ['a rule that says nothing', withRule({}), 'topic.drop[0]', /./],
  ['no source at all', { ...builtInConfig, sources: [] }, 'sources', /at least one/],
  ['a text where the config belongs', 'sources', '(whole config)', /Expected Object/],
]

test.each(mistakes)('%s is named with its place', (_, config, path, message) => {
  const checked = checkConfig(config)
  const problems = checked.kind === 'bad' ? checked.problems : []
  expect(problems).toContainEqual({ path, message: expect.stringMatching(message) })
})

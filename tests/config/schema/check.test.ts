import { expect, test } from 'vitest'
import { builtInConfig } from '../../../src/config/config.ts'
import { limitPresets } from '../../../src/config/limits.ts'
import { checkConfig } from '../../../src/config/schema/check.ts'

test.each(Object.entries(limitPresets))('the built-in config with the limits "%s" has no mistake', (_, limits) => {
  expect(checkConfig({ ...builtInConfig, limits })).toMatchObject({ kind: 'good' })
})

const [first, second, ...others] = builtInConfig.sources
const withFirst = (changes: object) => ({ ...builtInConfig, sources: [{ ...first, ...changes }, second, ...others] })
const withRule = (rule: object) => ({
  ...builtInConfig,
  topic: { ...builtInConfig.topic, drop: [{ name: 'mine', ...rule }] },
})

const page = { item: 'article', title: ['h3 a'], link: ['h3 a @href'] }
const paths = { list: ['data.list'], title: ['title'], link: 'https://bao.example/{slug}' }
const plain = {
  ...builtInConfig.sources.find(({ kind }) => kind === undefined),
  id: 'daily',
  url: 'https://daily.example/',
}
const withSource = (source: object) => ({
  ...builtInConfig,
  sources: [{ ...plain, ...source }, ...builtInConfig.sources],
})
const withPage = (changes: object) => withSource({ kind: 'page', selectors: page, ...changes })
const withList = (changes: object) => withSource({ kind: 'json', json: { ...paths, ...changes } })

const kinds = [
  { kind: 'page' },
  { kind: 'page', selectors: page },
  { kind: 'json', json: paths },
  { kind: 'sitemap' },
  { kind: 'home' },
  { kind: 'home', ways: ['page', 'search'] },
  { kind: 'feed' },
  {},
]
test.each(kinds)('a source of this kind is good: %j', (source) => {
  expect(checkConfig(withSource(source))).toMatchObject({ kind: 'good' })
})

const mistakes: [string, unknown, string, RegExp][] = [
  ['an unknown field', withFirst({ intervall: 5 }), 'sources[0].intervall', /not a field that we know/],
  ['a missing field', withFirst({ name: undefined }), 'sources[0].name', /missing/],
  ['a zone that no clock has', withFirst({ utcOffset: '+99:99' }), 'sources[0].utcOffset', /\+07:00/],
  ['a zone beyond the last one', withFirst({ utcOffset: '+14:30' }), 'sources[0].utcOffset', /-12:00.*\+14:00/],
  [
    'a zone of the site that no clock has',
    { ...builtInConfig, site: { ...builtInConfig.site, utcOffset: '-12:30' } },
    'site.utcOffset',
    /-12:00.*\+14:00/,
  ],
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
  ['a kind of source that is none', withFirst({ kind: 'rss' }), 'sources[0].kind', /must be "feed", "json", "page"/],
  ['a source that is no object', { ...builtInConfig, sources: ['nhandan'] }, 'sources[0]', /must be an object/],
  [
    'selectors without an item',
    withPage({ selectors: { ...page, item: undefined } }),
    'sources[0].selectors.item',
    /missing/,
  ],
  [
    'selectors at a feed',
    withSource({ kind: 'feed', selectors: page }),
    'sources[0].selectors',
    /only for .* "kind": "page"/,
  ],
  ['selectors without a kind', withSource({ selectors: page }), 'sources[0].selectors', /only for .* "kind": "page"/],
  ['paths without a kind', withSource({ json: paths }), 'sources[0].json', /only for .* "kind": "json"/],
  ['a kind that is no text', withFirst({ kind: null }), 'sources[0].kind', /must be "feed", "json", "page"/],
  ['an API without paths', withSource({ kind: 'json' }), 'sources[0].json', /missing/],
  [
    'a selector outside the language',
    withPage({ selectors: { ...page, item: 'a:hover' } }),
    'sources[0].selectors.item',
    /must be a selector/,
  ],
  [
    'a place without an attribute',
    withPage({ selectors: { ...page, link: ['a @'] } }),
    'sources[0].selectors.link[0]',
    /@ and an attribute/,
  ],
  [
    'a field without places',
    withPage({ selectors: { ...page, title: [] } }),
    'sources[0].selectors.title',
    /at least one/,
  ],
  ['a way in that is none', withSource({ kind: 'home', ways: ['rss'] }), 'sources[0].ways[0]', /./],
  ['a path with a gap', withList({ list: ['data..list'] }), 'sources[0].json.list[0]', /keys joined by dots/],
  [
    'a link that the item could lead to any host',
    withList({ link: 'https://{host}/{slug}' }),
    'sources[0].json.link',
    /whose host is written out/,
  ],
  ['a link with an open brace', withList({ link: 'https://bao.example/{slug' }), 'sources[0].json.link', /must be/],
  ['a rule that says nothing', withRule({}), 'topic.drop[0]', /./],
  ['no source at all', { ...builtInConfig, sources: [] }, 'sources', /at least one/],
  ['a text where the config belongs', 'sources', '(whole config)', /Expected Object/],
]

test.each(mistakes)('%s is named with its place', (_, config, path, message) => {
  const checked = checkConfig(config)
  const problems = checked.kind === 'bad' ? checked.problems : []
  expect(problems).toContainEqual({ path, message: expect.stringMatching(message) })
})

import { type FilterName, filters } from '../../../serve/query/filters.ts'
import { get, json, problem, ref, text, tooMany, unchanged } from './operations.ts'
import { nameParameter, queryParameters } from './parameters.ts'

const query = queryParameters()
const isUncut = (name: FilterName): boolean => filters[name].cuts === undefined
const uncut = queryParameters(isUncut)

const feed = (name: string, type: string) => get(`The feed as ${name}`, text(type, 'The feed.'), query, unchanged)
const jsonFeed = (description: string) => ({
  description,
  content: { 'application/feed+json': { schema: ref('JsonFeed') } },
})
const daily = (name: string, answer: ReturnType<typeof text> | ReturnType<typeof jsonFeed>) =>
  get(`The last seven finished days as ${name}, one entry a day`, answer, uncut, { ...unchanged, 429: tooMany })

/** The addresses that feed readers subscribe to. */
export function feedPaths() {
  return {
    '/rss.xml': feed('RSS 2.0', 'application/rss+xml'),
    '/atom.xml': feed('Atom 1.0', 'application/atom+xml'),
    '/feed.json': get('The feed as JSON Feed 1.1', jsonFeed('The feed.'), query, unchanged),
    '/daily.xml': daily('Atom 1.0', text('application/atom+xml', 'The daily feed.')),
    '/daily.rss.xml': daily('RSS 2.0', text('application/rss+xml', 'The daily feed.')),
    '/daily.json': daily('JSON Feed 1.1', jsonFeed('The daily feed.')),
    '/archive/{name}': get(
      'The feed’s archive: a month, or a part of one that holds many items (RFC 5005 section 4)',
      {
        description: 'Older items of the feed with the same filter. Feeds link to it as prev-archive.',
        content: {
          'application/atom+xml': { schema: { type: 'string' } },
          'application/rss+xml': { schema: { type: 'string' } },
        },
      },
      [nameParameter, ...uncut],
      { ...unchanged, 404: problem, 429: tooMany },
    ),
    '/opml.xml': get(
      'Subscriptions: what is read, or our own feed of every place',
      text('text/x-opml', 'OPML 2.0.'),
      [{ name: 'list', in: 'query', schema: { enum: ['sources', 'places'], default: 'sources' } }],
      unchanged,
    ),
  }
}

/** The documents that describe the service. */
export function documentPaths() {
  return {
    '/openapi.json': get('This document', json({ type: 'object' }, 'OpenAPI 3.1.'), [], unchanged),
    '/config.schema.json': get(
      'The schema of the override of the config',
      { description: 'JSON Schema.', content: { 'application/schema+json': { schema: { type: 'object' } } } },
      [],
      unchanged,
    ),
  }
}

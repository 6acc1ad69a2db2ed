import type { GenericSchema } from 'valibot'
import { site } from '../../config/site.ts'
import { ExplainRequestSchema } from '../../serve/api/explain-request.ts'
import { itemFields } from '../../serve/http/fields.ts'
import { type FilterName, filterNames, filters } from '../../serve/query/filters.ts'
import * as answers from './answer-schemas.ts'
import { configSchema } from './config-schema.ts'
import { type JsonSchema, toJsonSchema } from './json-schema.ts'

const known = { places: new Set<string>(), sources: new Set<string>(), utcOffset: '+00:00' }
const CONFIG = { $ref: '#/components/schemas/ConfigOverride' }

type Parameter = { readonly name: string; readonly in: string; readonly [key: string]: unknown }

/**
 * The parameters of lists and feeds, from the table of filters. A parameter that may be given only once is not a list.
 */
function queryParameters(isTaken: (name: FilterName) => boolean = () => true): readonly Parameter[] {
  return filterNames.filter(isTaken).map(queryParameter)
}

function queryParameter<Name extends FilterName>(name: Name): Parameter {
  const { schema, absent, about } = filters[name]
  const { items: _, maxItems, type, ...rest } = toJsonSchema(schema(known))
  const parameter = { name, in: 'query', description: about }
  if (maxItems !== 1) {
    const list = { type, items: { type: 'string' }, maxItems }
    return { ...parameter, style: 'form', explode: false, schema: list }
  }
  return { ...parameter, schema: { ...singleValue(rest), ...(absent === undefined ? {} : { default: absent }) } }
}

/** The schema of a value that is given once. */
function singleValue({ minimum, maximum, enum: options }: JsonSchema): JsonSchema {
  if (minimum !== undefined) return { type: 'integer', minimum, maximum }
  return { type: 'string', ...(options === undefined ? {} : { enum: options }) }
}

const fieldsParameter: Parameter = {
  name: 'fields',
  in: 'query',
  description: 'Which fields of an item to give; all without it.',
  style: 'form',
  explode: false,
  schema: { type: 'array', items: { enum: itemFields } },
}
const cursorParameter: Parameter = {
  name: 'cursor',
  in: 'query',
  description: '`next` of the page before.',
  schema: { type: 'string' },
}
const afterParameter: Parameter = {
  name: 'after',
  in: 'query',
  description: '`next` of the answer before.',
  schema: { type: 'string' },
}
const idParameter: Parameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

const nameParameter: Parameter = {
  name: 'name',
  in: 'path',
  required: true,
  description: '2026-11.xml in Atom, 2026-11.rss.xml in RSS; 2026-11-2.xml is the second part of a month.',
  schema: { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{1,4})?(\\.rss)?\\.xml$' },
}

const problem = {
  description: 'The mistake, with the name of the parameter (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
const tooMany = {
  ...problem,
  description: 'Too often from one address.',
  headers: { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer' } } },
}
const json = (schema: JsonSchema, description: string) => ({ description, content: { 'application/json': { schema } } })
const text = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: { type: 'string' } } },
})
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

const SCHEMAS: Readonly<Record<string, GenericSchema>> = {
  Item: answers.ItemSchema,
  ItemList: answers.ItemListSchema,
  NearMissList: answers.NearMissListSchema,
  ChangeList: answers.ChangeListSchema,
  Explained: answers.ExplainedSchema,
  JsonFeed: answers.JsonFeedSchema,
  PlaceList: answers.PlaceListSchema,
  SourceList: answers.SourceListSchema,
  Health: answers.HealthSchema,
  Problem: answers.ProblemSchema,
  Preview: answers.PreviewSchema,
  Saved: answers.SavedSchema,
  Merged: answers.MergedSchema,
  TriedSource: answers.TriedSourceSchema,
  History: answers.HistorySchema,
  Tick: answers.TickSchema,
  Imported: answers.ImportedSchema,
  InForce: answers.InForceSchema,
}

const saved = json(ref('Saved'), 'Saved.')
const clash = { 412: { ...problem, description: 'Another version was saved since the one in If-Match.' } }
const VERSION = { ETag: { description: 'The version, such as "v3", for If-Match.', schema: { type: 'string' } } }
const note: Parameter = { name: 'note', in: 'query', description: 'Why, for the history.', schema: { type: 'string' } }
const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  description: 'The version that was edited.',
  schema: { type: 'string', pattern: '^("v\\d{1,9}"|\\*)$' },
}

const PUBLIC: readonly object[] = []
const unreadable = {
  ...problem,
  description: 'The store cannot be read at present.',
  headers: { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer' } } },
}

const get = (summary: string, ok: object, parameters: readonly Parameter[] = [], more: object = {}) => ({
  get: {
    summary,
    security: PUBLIC,
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: { 200: ok, 400: problem, 503: unreadable, ...more },
  },
})
const owner = (summary: string, ok: object, body?: JsonSchema, more: object = {}) => ({
  summary,
  security: [{ owner: [] }],
  ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
  responses: {
    200: ok,
    400: problem,
    ...(body ? { 413: problem } : {}),
    401: problem,
    404: { description: 'No token is set here.' },
    429: tooMany,
    503: unreadable,
    ...more,
  },
})

/** The API as OpenAPI 3.1: shapes from the schemas that validate, everything else from here. */
export function openapi(): JsonSchema {
  const query = queryParameters()
  const unchanged = { 304: { description: 'You have it already (ETag, Last-Modified).' } }
  const feed = (name: string, type: string) => get(`The feed as ${name}`, text(type, 'The feed.'), query, unchanged)
  const uncut = queryParameters((name) => filters[name].cuts === undefined)
  const daily = (name: string, type: string) =>
    get(`The last seven finished days as ${name}, one entry a day`, text(type, 'The daily feed.'), uncut, unchanged)
  return {
    openapi: '3.1.0',
    info: {
      title: site.title.vi,
      version: '1',
      description: site.description.en,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The service that this file came from.' }],
    paths: withOperationIds({
      '/rss.xml': feed('RSS 2.0', 'application/rss+xml'),
      '/atom.xml': feed('Atom 1.0', 'application/atom+xml'),
      '/feed.json': get(
        'The feed as JSON Feed 1.1',
        { description: 'The feed.', content: { 'application/feed+json': { schema: ref('JsonFeed') } } },
        query,
        { ...unchanged, 429: tooMany },
      ),
      '/daily.xml': daily('Atom 1.0', 'application/atom+xml'),
      '/daily.rss.xml': daily('RSS 2.0', 'application/rss+xml'),
      '/daily.json': daily('JSON Feed 1.1', 'application/feed+json'),
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
        { ...unchanged, 404: problem },
      ),
      '/opml.xml': get(
        'Subscriptions: what is read, or our own feed of every place',
        text('text/x-opml', 'OPML 2.0.'),
        [{ name: 'list', in: 'query', schema: { enum: ['sources', 'places'], default: 'sources' } }],
        unchanged,
      ),
      '/api/items': get(
        'Items, newest first, back to the first ever kept',
        json(ref('ItemList'), 'One page.'),
        [...query, cursorParameter, fieldsParameter],
        { ...unchanged, 429: tooMany },
      ),
      '/api/items/{id}': get('One item', json(ref('Item'), 'The item.'), [idParameter, fieldsParameter], {
        ...unchanged,
        429: tooMany,
        404: problem,
        410: problem,
      }),
      '/api/places': get(
        'The places as a tree, with counts',
        json(ref('PlaceList'), 'The province and what lies in it.'),
      ),
      '/api/sources': get('The sources and how they do', json(ref('SourceList'), 'The sources.')),
      '/api/health': get(
        'Whether the service does its work',
        json(ref('Health'), 'It does, perhaps with warnings.'),
        [],
        { 503: json(ref('Health'), 'It does not.') },
      ),
      '/api/near-misses': get(
        'Items that were nearly kept, and why not',
        json(ref('NearMissList'), 'At most 200, newest first.'),
      ),
      '/api/changes': get(
        'Changes, in order, for programs that keep an exact copy',
        json(
          ref('ChangeList'),
          'Without `after`, no changes and where to begin: take that cursor, read all items, then follow.',
        ),
        [afterParameter],
        {
          400: problem,
          410: { ...problem, description: 'The cursor is too old or of another journal: read all items again.' },
          429: tooMany,
        },
      ),
      '/api/explain': {
        post: {
          summary: 'Why an article is here or is not, by its headline or its link',
          security: PUBLIC,
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: ref('ExplainRequest'),
                example: { title: 'Mưa lớn gây sạt lở ở xã Sín Thầu, tỉnh Điện Biên' },
              },
            },
          },
          responses: {
            200: json(ref('Explained'), 'The decision.'),
            400: problem,
            413: problem,
            429: tooMany,
            503: unreadable,
          },
        },
      },
      '/api/config': {
        get: owner('The override', { ...json(CONFIG, 'As PUT takes it; {} where there is none.'), headers: VERSION }),
        put: { ...owner('Replace the override', saved, CONFIG, clash), parameters: [note, ifMatch] },
        delete: { ...owner('Back to the built-in config', saved, undefined, clash), parameters: [note, ifMatch] },
      },
      '/api/config/history': {
        get: owner('Versions saved before', json(ref('History'), 'The versions.')),
      },
      '/api/config/undo': {
        post: {
          ...owner('Take back what one version changed; what later ones changed stays', saved, undefined, {
            ...clash,
            409: { ...problem, description: 'Nothing was saved yet, or later versions changed the same.' },
          }),
          parameters: [
            {
              name: 'version',
              in: 'query',
              description: 'Which one, by its number in the history; the newest without it.',
              schema: { type: 'integer', minimum: 1 },
            },
            ifMatch,
          ],
        },
      },
      '/api/config/in-force': {
        get: owner('The whole config in force', json(ref('InForce'), 'The config, and where it comes from.')),
      },
      '/api/config/preview': {
        post: owner('Items that a draft would add and drop', json(ref('Preview'), 'Nothing is stored.'), CONFIG),
      },
      '/api/config/merge': {
        post: {
          ...owner(
            'Your draft of an older version, together with what was saved since',
            json(ref('Merged'), 'Nothing is stored.'),
            CONFIG,
          ),
          parameters: [
            {
              name: 'edited',
              in: 'query',
              required: true,
              description: 'The version that the draft began with; 0 for the built-in config.',
              schema: { type: 'integer', minimum: 0 },
            },
          ],
        },
      },
      '/api/config/try-source': {
        post: {
          ...owner(
            'Ask one source of a draft, once, and see what would become of its items',
            json(ref('TriedSource'), 'Nothing is stored.'),
            CONFIG,
            { 403: { ...problem, description: 'Not https, or in a private network.' } },
          ),
          parameters: [
            { name: 'id', in: 'query', required: true, description: 'Of the source.', schema: { type: 'string' } },
          ],
        },
      },
      '/api/export': {
        get: owner(
          'Everything ever kept, oldest first',
          text('application/jsonl', 'A header, the override, then one item a line, as POST /api/import takes them.'),
        ),
      },
      '/api/import': {
        post: {
          ...owner(
            'Bring back some lines of an export',
            json(ref('Imported'), 'Stored; what was there is passed over.'),
          ),
          requestBody: { required: true, content: { 'application/jsonl': { schema: { type: 'string' } } } },
        },
      },
      '/metrics': {
        get: owner('Counters for a monitoring system', text('application/openmetrics-text', 'OpenMetrics 1.0.')),
      },
      '/openapi.json': get('This document', json({ type: 'object' }, 'OpenAPI 3.1.'), [], unchanged),
      '/config.schema.json': get(
        'The schema of the override of the config',
        { description: 'JSON Schema.', content: { 'application/schema+json': { schema: { type: 'object' } } } },
        [],
        unchanged,
      ),
      '/api/poll': {
        post: {
          ...owner('One tick now', json(ref('Tick'), 'What happened.'), undefined, { 409: problem, 500: problem }),
          parameters: [
            {
              name: 'all',
              in: 'query',
              description: 'Ignore due times.',
              allowEmptyValue: true,
              schema: { type: 'string' },
            },
          ],
        },
      },
    }),
    components: {
      securitySchemes: { owner: { type: 'http', scheme: 'bearer' } },
      schemas: {
        ...Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, toJsonSchema(schema)])),
        ExplainRequest: explainRequest(),
        ConfigOverride: withoutDefaults(configSchema()),
      },
    },
  }
}

/** Either of title and url must be there, which only two shapes can say. */
function explainRequest(): JsonSchema {
  const schema = withoutDefaults(toJsonSchema(ExplainRequestSchema))
  return { anyOf: ['title', 'url'].map((field) => ({ ...schema, required: [field] })) }
}

/** Generators take a field with a default for one that is always there, which it need not be in a request. */
function withoutDefaults(schema: JsonSchema): JsonSchema {
  const { $schema: _, default: __, ...rest } = schema
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === 'properties' ? eachProperty(value) : inner(value)]),
  )
}

/** A field may itself be called "default". */
const eachProperty = (properties: unknown): unknown =>
  Object.fromEntries(Object.entries(properties as JsonSchema).map(([name, value]) => [name, inner(value)]))

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner)
  return typeof value === 'object' && value !== null ? withoutDefaults(value as JsonSchema) : value
}

type Methods = Readonly<Record<string, object>>

/** "get /api/config/in-force" → getConfigInForce: the name of a function in generated clients. */
function withOperationIds(paths: Readonly<Record<string, Methods>>): Readonly<Record<string, Methods>> {
  const idOf = (path: string, method: string) =>
    method +
    path
      .replace(/^\/api\//, '/')
      .split(/[^A-Za-z0-9]+/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join('')
  return Object.fromEntries(
    Object.entries(paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [
          method,
          { operationId: idOf(path, method), ...operation },
        ]),
      ),
    ]),
  )
}

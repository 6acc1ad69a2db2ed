import { REGIONS } from '../../../config/regions.ts'
import { json, owner, problem, ref, text } from './operations.ts'
import { ifMatchParameter, noteParameter } from './parameters.ts'

const CONFIG = { $ref: '#/components/schemas/ConfigOverride' }
const saved = json(ref('Saved'), 'Saved.')
const clash = { 412: { ...problem, description: 'Another version was saved since the one in If-Match.' } }
const VERSION = { ETag: { description: 'The version, such as "v3", for If-Match.', schema: { type: 'string' } } }

/** The override of the config, and its history. */
export function configPaths() {
  return {
    '/api/config': {
      get: owner('The override', { ...json(CONFIG, 'As PUT takes it; {} where there is none.'), headers: VERSION }),
      put: { ...owner('Replace the override', saved, CONFIG, clash), parameters: [noteParameter, ifMatchParameter] },
      delete: {
        ...owner('Back to the built-in config', saved, undefined, clash),
        parameters: [noteParameter, ifMatchParameter],
      },
    },
    '/api/config/history': {
      get: owner('Versions saved before', json(ref('History'), 'The versions.')),
    },
    '/api/config/undo': {
      post: {
        ...owner('Undo the changes of one version; those of later ones stay', saved, undefined, {
          ...clash,
          409: { ...problem, description: 'Nothing was saved yet, or later versions changed the same fields.' },
        }),
        parameters: [
          {
            name: 'version',
            in: 'query',
            description: 'Its number in the history; by default the newest.',
            schema: { type: 'integer', minimum: 1 },
          },
          ifMatchParameter,
        ],
      },
    },
    '/api/config/in-force': {
      get: owner('The whole config in force', json(ref('InForce'), 'The config, and where it comes from.')),
    },
  }
}

/** Routes that try a draft of an override; nothing is stored. */
export function draftPaths() {
  return {
    '/api/config/preview': {
      post: owner('Items that a draft would add and drop', json(ref('Preview'), 'Nothing is stored.'), CONFIG),
    },
    '/api/config/merge': {
      post: {
        ...owner(
          'Merge your draft of an older version with what was saved since',
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
          'Poll one source of a draft, once, and get its items with the decisions',
          json(ref('TriedSource'), 'Nothing is stored.'),
          CONFIG,
          { 403: { ...problem, description: 'Not https, or in a private network.' } },
        ),
        parameters: [
          { name: 'id', in: 'query', required: true, description: 'Of the source.', schema: { type: 'string' } },
        ],
      },
    },
    '/api/config/propose-source': {
      post: {
        ...owner(
          'Request an address, once, and get the entry of a source for it',
          json(ref('ProposedSource'), 'Nothing is stored.'),
          undefined,
          { 403: { ...problem, description: 'Not https, or in a private network.' } },
        ),
        parameters: [
          {
            name: 'url',
            in: 'query',
            required: true,
            description: 'A feed, a news sitemap, a list in JSON, or a page of links.',
            schema: { type: 'string', format: 'uri' },
          },
          {
            name: 'region',
            in: 'query',
            description: 'Where the newsroom is; by default as for its other sources, or national.',
            schema: { type: 'string', enum: [...REGIONS] },
          },
          {
            name: 'article',
            in: 'query',
            description: 'The address of any article in a list in JSON that has none: the others are built like it.',
            schema: { type: 'string', format: 'uri' },
          },
        ],
      },
    },
  }
}

/** Routes by which the owner's programs watch, back up and tick the service. */
export function maintenancePaths() {
  return {
    '/api/export': {
      get: owner(
        'Everything ever kept, oldest first',
        text('application/jsonl', 'A header, the override, then one item a line, as POST /api/import takes them.'),
      ),
    },
    '/api/import': {
      post: {
        ...owner('Import some lines of an export', json(ref('Imported'), 'Stored; known items are skipped.')),
        requestBody: { required: true, content: { 'application/jsonl': { schema: { type: 'string' } } } },
      },
    },
    '/metrics': {
      get: owner('Counters for a monitoring system', text('application/openmetrics-text', 'OpenMetrics 1.0.')),
    },
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
  }
}

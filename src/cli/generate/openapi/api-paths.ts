import { get, json, PUBLIC, problem, ref, tooMany, unchanged, unreadable } from './operations.ts'
import { afterParameter, cursorParameter, fieldsParameter, idParameter, queryParameters } from './parameters.ts'

/** The addresses of the API that need no token. */
export function apiPaths() {
  const query = queryParameters()
  return {
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
      json(ref('PlaceList'), 'The province and the places in it.'),
    ),
    '/api/sources': get('The sources and their status', json(ref('SourceList'), 'The sources.')),
    '/api/health': get('Whether the service works', json(ref('Health'), 'It works, perhaps with warnings.'), [], {
      503: json(ref('Health'), 'It does not work.'),
    }),
    '/api/near-misses': get(
      'Items that were nearly kept, and why not',
      json(ref('NearMissList'), 'At most 200, newest first.'),
    ),
    '/api/changes': get(
      'Changes, in order, for programs that keep an exact copy',
      json(
        ref('ChangeList'),
        'Without `after`: no changes, but the cursor to begin with. Read all items, then follow it.',
      ),
      [afterParameter],
      {
        400: problem,
        410: { ...problem, description: 'The cursor is too old or belongs to another journal: read all items again.' },
        429: tooMany,
      },
    ),
    '/api/explain': { post: explainOperation() },
  }
}

function explainOperation() {
  return {
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
  }
}

import type { GenericSchema } from 'valibot'
import { site } from '../../config/site.ts'
import { ExplainRequestSchema } from '../../serve/api/explain-request.ts'
import * as answers from './answer-schemas.ts'
import { configSchema } from './config-schema.ts'
import { type JsonSchema, toJsonSchema } from './json-schema.ts'
import { apiPaths } from './openapi/api-paths.ts'
import { documentPaths, feedPaths } from './openapi/feed-paths.ts'
import { withOperationIds } from './openapi/operation-ids.ts'
import { configPaths, draftPaths, maintenancePaths } from './openapi/owner-paths.ts'
import { withoutDefaults } from './openapi/without-defaults.ts'

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
  ProposedSource: answers.ProposedSourceSchema,
  History: answers.HistorySchema,
  Tick: answers.TickSchema,
  Imported: answers.ImportedSchema,
  InForce: answers.InForceSchema,
}

/** The API as OpenAPI 3.1: shapes from the schemas that validate, routes from the files in openapi/. */
export function openapi(): JsonSchema {
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
      ...feedPaths(),
      ...apiPaths(),
      ...configPaths(),
      ...draftPaths(),
      ...maintenancePaths(),
      ...documentPaths(),
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

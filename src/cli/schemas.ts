import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { configSchema } from './config-schema.ts'
import { openapi } from './openapi.ts'

/** `npm run schemas`: writes the schemas that are made from those that validate. A test holds them fresh. */
const files = { '../config/config.schema.json': configSchema(), '../serve/openapi.json': openapi() }

for (const [path, schema] of Object.entries(files)) {
  const file = fileURLToPath(new URL(path, import.meta.url))
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
  console.log(file)
}

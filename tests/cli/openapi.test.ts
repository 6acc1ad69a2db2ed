import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openapi } from '../../src/cli/generate/openapi.ts'

/** The description of the API as a generator of clients sees it. tests/clients generates one and runs it. */

type Operation = {
  readonly operationId?: string
  readonly security?: readonly object[]
  readonly responses: Readonly<Record<string, unknown>>
}
type Schema = { readonly properties?: Readonly<Record<string, unknown>>; readonly required?: readonly string[] }
type Document = {
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
const document = openapi() as unknown as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
)

test('the file is the one that is served', () => {
  expect(JSON.parse(readFileSync('public/openapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)))
})

test('every reference leads to something in this very file', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to)
  expect(references.length).toBeGreaterThan(20)
  const names = Object.keys(document.components.schemas)
  expect(references.filter((to) => !names.includes(to.replace('#/components/schemas/', '')))).toEqual([])
})

test('every operation has an id of its own, and says who may call it', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(ids.filter((id) => id === undefined || !/^[a-z][A-Za-z]+$/.test(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  expect(operations.filter(({ security }) => security === undefined).map(({ name }) => name)).toEqual([])
})

test('a server is named, and every operation of the service can answer 503', () => {
  expect(document.servers).toHaveLength(1)
  const isStatic = ({ name }: { name: string }) => /\/(?:openapi|config\.schema)\.json$/.test(name)
  const without = operations.filter((one) => !isStatic(one) && !('503' in one.responses))
  expect(without.map(({ name }) => name)).toEqual([])
})

test('what costs much can answer 429', () => {
  const limited = operations.filter((one) => '429' in one.responses).map(({ name }) => name)
  expect(limited).toEqual(
    expect.arrayContaining(['post /api/explain', 'get /api/items', 'get /api/changes', 'put /api/config']),
  )
})

test('the feed has its type, and what may be absent is not required', () => {
  expect(JSON.stringify(document.paths['/feed.json'])).toContain('#/components/schemas/JsonFeed')
  const { Item, ExplainRequest } = document.components.schemas
  expect(Item?.required).toEqual(expect.arrayContaining(['id', 'title', 'published']))
  expect(Item?.required).not.toContain('image')
  expect(JSON.stringify(ExplainRequest)).not.toContain('"default"')
})

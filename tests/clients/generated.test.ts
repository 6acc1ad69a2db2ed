import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createConfig, lint } from '@redocly/openapi-core'
import openapiTypescript from 'openapi-typescript'
import { afterAll, expect, test } from 'vitest'
import { ask, sampleKv } from '../serve/sample.ts'
import { sampleItem, sampleItems } from '../serve/sample-documents.ts'

type UseApi = (ask: typeof fetch, token: string) => Promise<Readonly<Record<string, unknown>>>

/** What others do with openapi.json: they lint it, generate a client from the file alone, compile it, and use it. */

const ORIGIN = 'https://tin.example'
const FILE = resolve('public/openapi.json')
// Inside the project, where Node and the compiler find the client's package.
const folder = mkdtempSync(resolve('node_modules/.generated-client-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('Redocly finds no error', { timeout: 60_000 }, async () => {
  const problems = await lint({ ref: FILE, config: await createConfig({ extends: ['recommended'] }) })
  expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
})

test('a client generated from the file alone compiles strictly and works', { timeout: 120_000 }, async () => {
  writeFileSync(join(folder, 'api.d.ts'), await openapiTypescript(JSON.parse(readFileSync(FILE, 'utf8'))))
  copyFileSync(resolve('tests/clients/typed-client.ts'), join(folder, 'client.ts'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const options =
    '--ignoreConfig --strict --exactOptionalPropertyTypes --skipLibCheck --module nodenext --target es2024 --types node'
  const compiled = spawnSync(resolve('node_modules/.bin/tsc'), [...options.split(' '), 'client.ts'], { cwd: folder })
  expect(`${compiled.stdout}${compiled.stderr}`).toBe('')

  const item = sampleItem('2026-11-23', 30)
  const kv = sampleKv({ items: sampleItems([item]) })
  const answering = (async (input, init) => {
    const request = new Request(input, init)
    const { method, headers, url } = request
    const body = method === 'GET' ? undefined : await request.text()
    return ask(url.slice(ORIGIN.length), { kv }, { method, headers, ...(body !== undefined && { body }) })
  }) satisfies typeof fetch
  const { useApi } = (await import(pathToFileURL(join(folder, 'client.js')).href)) as { readonly useApi: UseApi }
  expect(await useApi(answering, 'wrong')).toEqual({
    first: item.title,
    feed: item.title,
    kept: true,
    hasCursor: true,
    problem: 400,
    config: 404,
  })
})

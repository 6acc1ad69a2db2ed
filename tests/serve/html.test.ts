import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { ask, sampleKv } from './sample.ts'
import { sampleItem, sampleItems } from './sample-documents.ts'

const item = sampleItem('2026-11-23', 30, { image: 'https://nhandan.vn/a.jpg', because: [['unit', 'title', 0, 3, 14]] })
const kv = sampleKv({ items: sampleItems([item]) })
/** What the standard of HTML says; how to write it, such as whether <br/> has its slash, is our own affair. */
const checker = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

async function complaintsAbout(html: string) {
  const { results } = await checker.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column })),
  )
}

test.each([
  '/',
  '/?q=x',
  '/?lang=en&place=muong-nhe&q=x',
  '/noi',
  '/ngay/2026-11-23',
  '/archive?lang=en',
  '/noi?q=mường&lang=en',
  '/noi/xa-muong-nhe',
  '/noi/thanh-luong?lang=en',
  `/items/${item.id}`,
  '/sources',
  '/about',
  '/tune',
  '/tune?lang=en',
  '/why',
  '/why?about=Mưa ở xã Sín Thầu&lang=en',
  '/api',
  '/nothing-here',
  '/?place=nowhere',
])('%s is valid HTML', async (path) => {
  expect(await complaintsAbout(await (await ask(path, { kv })).text())).toEqual([])
})

test('a page with a list in a paragraph would be told', async () => {
  expect(
    await complaintsAbout(
      '<!doctype html><html lang="vi"><head><title>x</title></head><body><p><ul></ul></p></body></html>',
    ),
  ).not.toEqual([])
})

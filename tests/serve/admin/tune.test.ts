import { expect, test } from 'vitest'
import { builtInConfig } from '../../../src/config/config.ts'
import { withOverride } from '../../../src/config/schema/override.ts'
import { tuneExamples } from '../../../src/serve/pages/tune/tune-examples.ts'
import { ask } from '../sample.ts'

const page = async (env = {}) => (await ask('/tune?lang=en', { env })).text()

test('the editor is there only if a token is set, and the token is nowhere in the page', async () => {
  const without = await page()
  expect(without).not.toContain('id="owner"')
  expect(without).toContain('The owner’s token is not set')
  const html = await page({ ADMIN_TOKEN: 'a-token-of-twenty-characters' })
  expect(html).toContain('id="owner"')
  expect(html).not.toContain('a-token-of-twenty-characters')
})

test.each(tuneExamples)(
  'the example "$en" is a good override, and stands beside the editor in both languages',
  async (example) => {
    expect(withOverride(builtInConfig, example.override).kind).toBe('good')
    const env = { ADMIN_TOKEN: 'a-token-of-twenty-characters' }
    const vietnamese = await (await ask('/tune', { env })).text()
    for (const [html, text] of [
      [vietnamese, example.vi],
      [await page(env), example.en],
    ] as const) {
      expect(html).toContain(text)
      expect(html).toContain(JSON.stringify(example.override).replaceAll('"', '&quot;'))
    }
  },
)

test('script and style may come from us alone', async () => {
  const policy = (await ask('/tune')).headers.get('content-security-policy')
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'self'")
})

import { expect, test } from 'vitest'
import { ask } from '../sample.ts'

const page = async (env = {}) => (await ask('/tune?lang=en', { env })).text()

test('the editor is there only where a token is set, which stands nowhere in the page', async () => {
  const without = await page()
  expect(without).not.toContain('id="owner"')
  expect(without).toContain('The owner’s token is not set')
  const html = await page({ ADMIN_TOKEN: 'a-token-of-twenty-characters' })
  expect(html).toContain('id="owner"')
  expect(html).not.toContain('a-token-of-twenty-characters')
})

test('script and style may come from us alone', async () => {
  const policy = (await ask('/tune')).headers.get('content-security-policy')
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("connect-src 'self'")
})

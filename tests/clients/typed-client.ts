import createClient from 'openapi-fetch'
import type { components, paths } from './api.js'

/** What a program in TypeScript does with the generated types: every line must compile, strictly, and work. */
export async function useApi(ask: typeof fetch, token: string) {
  const api = createClient<paths>({ baseUrl: 'https://tin.example', fetch: ask })
  const { data: page, error } = await api.GET('/api/items', {
    params: { query: { limit: 5, fields: ['id', 'title'] } },
  })
  if (error || !page) throw new Error(`no items: ${JSON.stringify(error)}`)
  const first: Pick<components['schemas']['Item'], 'id' | 'title'> | undefined = page.items[0]
  const { data: feed } = await api.GET('/feed.json', { params: { query: {} } })
  const { data: why } = await api.POST('/api/explain', { body: { title: 'Sạt lở ở xã Sín Thầu, tỉnh Điện Biên' } })
  const { data: changes } = await api.GET('/api/changes', { params: { query: {} } })
  const wrong = await api.GET('/api/items', { params: { query: { place: ['nowhere'] } } })
  const closed = await api.GET('/api/config', { headers: { authorization: `Bearer ${token}` } })
  return {
    first: first?.title,
    feed: feed?.items[0]?.title,
    kept: why?.kept,
    hasCursor: changes?.next !== undefined,
    problem: wrong.error?.status,
    config: closed.response.status,
  }
}

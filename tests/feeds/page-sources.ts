import type { Source } from '../../src/config/schema/source-schema.ts'

/** Selectors for sample pages whose publisher's own layout was never seen. The demo reads these pages by their structure. */
export const pageSources: readonly Source[] = [
  {
    id: 'dienbientv',
    name: 'Truyền hình Điện Biên',
    url: 'https://www.dienbientv.vn/tin-trong-tinh',
    home: 'https://www.dienbientv.vn/',
    language: 'vi',
    region: 'local',
    everyMinutes: 30,
    evidence: 'made for the tests',
    kind: 'page',
    selectors: {
      item: 'div.news-item',
      title: ['h3.news-title a'],
      link: ['h3.news-title a @href'],
      published: ['.news-date'],
      summary: ['p.news-lead'],
      image: ['.news-thumb img @srcset', '.news-thumb img @src'],
      author: ['.news-source'],
    },
  },
]

import type { Source } from '../../../src/config/schema/schema.ts'

export const sources: readonly Source[] = [
  {
    id: 'baolaichau-home',
    name: 'Báo Lai Châu',
    url: 'https://baolaichau.example/rss/home.rss',
    home: 'https://baolaichau.example/',
    language: 'vi',
    region: 'local',
    everyMinutes: 15,
    evidence: 'made up for the example',
  },
  {
    id: 'toanquoc-thoi-su',
    name: 'Báo Toàn Quốc',
    url: 'https://toanquoc.example/rss/thoi-su.rss',
    home: 'https://toanquoc.example/',
    language: 'vi',
    region: 'national',
    everyMinutes: 30,
    evidence: 'made up for the example',
  },
]

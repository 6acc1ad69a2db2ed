import type { ArticleFact } from '../article-facts.ts'

/** Invented articles in the forms that newsrooms elsewhere give their pages; a date without time is a day. */
export const worldFacts: readonly ArticleFact[] = [
  {
    file: 'german-regional-updated-and-printed',
    url: 'https://bergbote.example/region/bergstrasse-wieder-offen-id8812.html',
    utcOffset: 60,
    want: {
      title: 'Nach dem Erdrutsch: Bergstraße wieder offen',
      published: '2026-11-20T07:15:00.000Z',
      author: 'Jutta Lang',
    },
  },
  {
    file: 'french-publie-le-mis-a-jour',
    url: 'https://lavallee.example/actualites/la-route-rouvre-3344',
    utcOffset: 60,
    want: { title: 'La route de montagne rouvre aux voitures', published: '2026-11-20T07:30:00.000Z' },
  },
  {
    file: 'spanish-month-in-capitals',
    url: 'https://elvalle.example/local/reabre-la-carretera-20261120.html',
    utcOffset: 60,
    want: { title: 'Reabre la carretera de la montaña tras el corrimiento', published: '2026-11-20T07:30:00.000Z' },
  },
  {
    file: 'portuguese-with-h-and-updated',
    url: 'https://jornaldaserra.example/noticia/2026/11/20/estrada-da-serra-reabre.ghtml',
    utcOffset: -180,
    want: { title: 'Estrada da serra reabre para carros depois de dois meses', published: '2026-11-20T11:30:00.000Z' },
  },
  {
    file: 'italian-published-and-changed',
    url: 'https://corrierevalle.example/cronaca/riapre-la-strada.shtml',
    utcOffset: 60,
    want: { title: 'Riapre la strada di montagna, ma non agli autobus', published: '2026-11-20' },
  },
  {
    file: 'russian-month-name',
    url: 'https://dolina.example/news/2026/11/20/doroga.html',
    utcOffset: 180,
    want: { title: 'Горную дорогу открыли для легковых машин', published: '2026-11-20T05:30:00.000Z' },
  },
  {
    file: 'indonesian-with-zone',
    url: 'https://lembah.example/read/2026/11/20/083000/jalan-pegunungan-dibuka',
    want: { title: 'Jalan Pegunungan Dibuka Lagi untuk Mobil Kecil', published: '2026-11-20T01:30:00.000Z' },
  },
  {
    file: 'indonesian-month-name',
    url: 'https://kabarlembah.example/berita/jalan-dibuka-771',
    want: { title: 'Jalan Pegunungan Dibuka, Bus Masih Dilarang', published: '2026-08-07T02:30:00.000Z' },
  },
  {
    file: 'japanese-date-line',
    url: 'https://yamanami.example/articles/AS7Q1.html',
    utcOffset: 540,
    want: { title: '山道、二か月ぶり再開 バスはなお不可', published: '2026-11-19T23:30:00.000Z' },
  },
  {
    file: 'japanese-era-alone',
    url: 'https://mura.example/oshirase/1234.html',
    utcOffset: 540,
    want: { title: '山道の通行再開について', published: null },
  },
  {
    file: 'chinese-source-line',
    url: 'https://shangu.example/n1/2026/1120/c1001-40123456.html',
    utcOffset: 480,
    want: { title: '山路重新开放 公交车仍禁行', published: '2026-11-20T00:30:00.000Z' },
  },
  {
    file: 'thai-buddhist-year',
    url: 'https://khao.example/news/4412',
    want: { title: 'เปิดถนนบนภูเขาให้รถเล็กผ่านได้แล้ว', published: null },
  },
  {
    file: 'american-month-first',
    url: 'https://valleytimes.example/news/local/road-reopens',
    utcOffset: -300,
    want: { title: 'Mountain road reopens to cars after landslide', published: '2026-11-05T15:30:00.000Z' },
  },
  {
    file: 'copyright-and-event-dates-only',
    url: 'https://village.example/about-the-road',
    utcOffset: 0,
    want: { title: 'About the road', published: null },
  },
  {
    file: 'substack-like-date',
    url: 'https://letters.example/p/the-road',
    utcOffset: 0,
    want: { title: 'The road above us', published: '2026-11-20' },
  },
  {
    file: 'json-ld-in-a-string-array-of-graphs',
    url: 'https://ridge.example/2026/nov/20/road',
    utcOffset: 0,
    want: { title: 'Road above the ridge opens again', published: '2026-11-20T09:00:00.000Z' },
  },
  {
    file: 'modified-alone-in-meta',
    url: 'https://upland.example/road',
    utcOffset: 0,
    want: { title: 'Road to the uplands opens', published: null, modified: '2026-11-22T10:00:00.000Z' },
  },
  {
    file: 'template-date-of-launch',
    url: 'https://institute.example/research/slope-survey',
    utcOffset: 0,
    want: { title: 'A survey of slopes after heavy rain', published: '2026-11-20' },
  },
  {
    file: 'related-dates-after-short-text',
    url: 'https://shortnews.example/n/771',
    utcOffset: 0,
    want: { title: 'Bridge closed for one night', published: null },
  },
  {
    file: 'comment-dates-only',
    url: 'https://blog.example/the-road-is-open',
    utcOffset: 0,
    want: { title: 'The road is open', published: null },
  },
  {
    file: 'relative-time-with-title',
    url: 'https://devlog.example/posts/road-map',
    utcOffset: 0,
    want: { title: 'Where the road map went', published: '2026-11-20T10:11:12.000Z' },
  },
  {
    file: 'headline-with-kicker-in-title-tag',
    url: 'https://gazette.example/local/12345-landslide-road',
    utcOffset: 0,
    want: { title: 'Landslide road: drivers get a date', published: '2026-11-20T18:00:00.000Z' },
  },
  {
    file: 'wordpress-2004-theme',
    url: 'https://oldblog.example/archives/2008/03/11/road',
    utcOffset: 0,
    want: { title: 'On the road again', published: '2008-03-11' },
  },
  {
    file: 'arabic-digits',
    url: 'https://wadi.example/news/991',
    utcOffset: 180,
    want: { title: 'إعادة فتح الطريق الجبلي أمام السيارات', published: null },
  },
]

/** Sites that show other outlets' articles under their own addresses: a copy there does not make one outlet more. */
export const aggregators: readonly { readonly name: string; readonly host: string }[] = [
  { name: 'Google News', host: 'news.google.com' },
  { name: 'Google Tin tức', host: 'news.google.com' },
  { name: 'Báo Mới', host: 'baomoi.com' },
  { name: 'MSN', host: 'msn.com' },
  { name: 'Bing News', host: 'bing.com' },
  { name: 'Yahoo News', host: 'news.yahoo.com' },
  { name: 'Flipboard', host: 'flipboard.com' },
  { name: 'SmartNews', host: 'smartnews.com' },
]

/** Words around the name of an outlet that a search engine adds or leaves out: "Báo điện tử Dân trí" is "Dân trí". */
export const outletWords: { readonly before: readonly string[]; readonly after: readonly string[] } = {
  before: ['trang thông tin điện tử', 'tạp chí điện tử', 'báo điện tử', 'tạp chí', 'báo', 'trang'],
  after: ['online', 'điện tử'],
}

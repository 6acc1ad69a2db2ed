/** A newspaper's front page as tests want it: which articles it lists, in which markup, with or without dates. */
export type FrontPage = {
  /** Numbers of the articles, the newest first. */
  readonly articles: readonly number[]
  /** What is shown as the date of an article. */
  readonly dateOf?: (article: number) => string
  /** How one article is marked up; a new layout is another one. */
  readonly card?: (link: string, title: string, date: string) => string
  /** Beside the list, in markup of its own. */
  readonly aside?: string
}

const COMMUNES = ['Sín Thầu', 'Mường Nhé', 'Tủa Chùa', 'Mường Ảng', 'Nậm Pồ', 'Tuần Giáo', 'Mường Chà', 'Pa Thơm']
const DEEDS = [
  'khánh thành cầu treo',
  'trồng mới rừng quế',
  'mở lớp xóa mù chữ',
  'đưa điện về bản',
  'thu hoạch lúa nương',
  'sửa đường liên xã',
  'đón trẻ trở lại trường',
]

const plainCard = (link: string, title: string, date: string) =>
  `<div class="item"><h3><a href="${link}">${title}</a></h3>${date === '' ? '' : `<i class="date">${date}</i>`}</div>`

/** The same article has the same headline and link wherever and whenever it is listed. */
export const headlineOf = (article: number): string =>
  `${COMMUNES[article % COMMUNES.length]} ${DEEDS[article % DEEDS.length]} đợt thứ ${article} trong năm`
export const linkOf = (article: number): string => `/xa-hoi/tin-tu-co-so-${article}-${4_000_000 + article}.html`

export function frontPage({ articles, dateOf = () => '', card = plainCard, aside = '' }: FrontPage): Response {
  const cards = articles.map((article) => card(linkOf(article), headlineOf(article), dateOf(article)))
  const body = `<!doctype html><html lang="vi"><head><title>Báo Núi</title></head><body>
<nav><a href="/xa-hoi">Xã hội</a><a href="/kinh-te">Kinh tế</a></nav>
<main>${cards.join('\n')}</main>${aside}<footer><a href="/gioi-thieu">Giới thiệu</a></footer></body></html>`
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

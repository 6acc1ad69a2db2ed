import type { Source } from '../config/schema/schema.ts'
import { slugOf } from '../text/slug.ts'

/** A paper of the demo without a feed: its front page has headlines alone, and its articles say the rest. Invented. */

/** Where the paper is at the publisher that serves it. */
const PAPER_PATH = '/bao-nui/'

type PaperStory = {
  readonly title: string
  readonly lead: string
  readonly text: string
  /** Before the publisher started. */
  readonly minutesOld: number
}

/** The second names a commune that other provinces have too: only its article says which is meant. */
const STORIES: readonly PaperStory[] = [
  {
    title: 'Xã Sín Thầu, Điện Biên dựng lại nhà văn hóa bản sau bão',
    lead: 'Ngôi nhà sàn lợp tôn bị tốc mái đầu tháng đã có cột mới, dân bản góp hơn ba trăm ngày công.',
    text: 'Sáng nay những tấm ván sàn cuối cùng được đóng ở nhà văn hóa bản Tả Kố Khừ. Trưởng bản cho biết mỗi hộ góp hai ngày công và một cây gỗ.\nPhần mái do huyện đoàn hỗ trợ tôn, thợ trong bản tự lợp. Cuối tuần này bà con sẽ tổ chức mừng nhà mới và họp bản lần đầu sau bão.',
    minutesOld: 25,
  },
  {
    title: 'Xã Thanh An vào mùa gặt sớm',
    lead: 'Máy gặt từ miền xuôi lên đã xếp hàng ở đầu cánh đồng, mỗi sào lúa gặt xong trong mười lăm phút.',
    text: 'Từ tờ mờ sáng, người dân xã Thanh An, tỉnh Điện Biên đã ra đồng gặt lúa sớm cho kịp phơi. Cánh đồng Mường Thanh năm nay được mùa.\nMỗi héc-ta thu hơn sáu tấn thóc khô, cao hơn vụ trước nửa tấn, thương lái mua ngay tại ruộng với giá tám nghìn đồng một ki-lô-gam.',
    minutesOld: 40,
  },
  {
    title: 'Giá thép xây dựng giảm phiên thứ ba liên tiếp',
    lead: 'Thép cuộn và thép thanh vằn ở cả ba miền cùng giảm từ một trăm đến hai trăm đồng một ki-lô-gam.',
    text: 'Các nhà máy cho biết nhu cầu xây dựng chưa hồi phục sau mùa mưa, tồn kho ở các đại lý còn cao so với cùng kỳ năm ngoái.\nNhiều chủ thầu chờ giá xuống thêm mới nhập hàng cho các công trình cuối năm ở Bắc Ninh và Hưng Yên.',
    minutesOld: 55,
  },
  {
    title: 'Hải Phòng thử nghiệm xe buýt điện ra đảo Cát Bà',
    lead: 'Tuyến đầu tiên có mười hai xe, chạy từ trung tâm ra bến phà Đồng Bài và nối tiếp trên đảo.',
    text: 'Đợt thử nghiệm kéo dài ba tháng, hành khách đi miễn phí trong hai tuần đầu và trả vé bằng thẻ hoặc điện thoại sau đó.\nThành phố dự kiến thay toàn bộ xe chạy dầu trên các tuyến ra đảo trước mùa du lịch năm sau.',
    minutesOld: 70,
  },
  {
    title: 'Đội tuyển điền kinh quốc gia tập huấn trên cao nguyên',
    lead: 'Hai mươi vận động viên chạy cự ly trung bình và dài sẽ ở Đà Lạt sáu tuần để chuẩn bị cho mùa giải mới.',
    text: 'Ban huấn luyện chọn độ cao một nghìn năm trăm mét để nâng sức bền, mỗi ngày các vận động viên chạy hai buổi.\nGiải đấu đầu tiên của năm diễn ra vào tháng ba tại Thành phố Hồ Chí Minh.',
    minutesOld: 85,
  },
  {
    title: 'Bảo tàng mở cửa buổi tối phục vụ khách cuối tuần',
    lead: 'Từ tháng này khách có thể xem hiện vật đến hai mươi mốt giờ các tối thứ Sáu và thứ Bảy tại Hà Nội.',
    text: 'Vé buổi tối bằng giá ban ngày, học sinh và người cao tuổi được miễn phí. Mỗi tối có một buổi kể chuyện về một hiện vật.\nBan giám đốc cho biết lượng khách buổi tối trong tuần thử nghiệm đông gấp đôi dự kiến ban đầu.',
    minutesOld: 100,
  },
]

const FIRST_NUMBER = 900_101
const addressOf = ({ title }: PaperStory, index: number) => `${PAPER_PATH}${slugOf(title)}-${FIRST_NUMBER + index}.html`

/** The paper as a source of a publisher at `base`, such as "http://127.0.0.1:4000". */
export function paperSource(base: string): Source {
  const url = `${base}${PAPER_PATH}`
  return {
    id: 'bao-nui',
    name: 'Báo Núi',
    kind: 'page',
    url,
    home: url,
    language: 'vi',
    region: 'national',
    everyMinutes: 1,
    evidence: 'invented for the demo',
  }
}

/** The page at a path of the paper, opened at `startedMs`; undefined where it has none. */
export function paperPage(path: string, startedMs: number): string | undefined {
  if (path === PAPER_PATH) return frontPage()
  const index = STORIES.findIndex((story, number) => addressOf(story, number) === path)
  const story = STORIES[index]
  return story && articlePage(story, startedMs)
}

function frontPage(): string {
  const cards = STORIES.map(
    (story, index) => `<article class="tin"><h3><a href="${addressOf(story, index)}">${story.title}</a></h3></article>`,
  )
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Báo Núi</title></head><body>
<nav><a href="/bao-nui/">Trang nhất</a></nav><main><div class="ds-tin">${cards.join('\n')}</div></main></body></html>`
}

function articlePage({ title, lead, text, minutesOld }: PaperStory, startedMs: number): string {
  const published = new Date(startedMs - minutesOld * 60_000).toISOString()
  const paragraphs = text.split('\n').map((words) => `<p>${words}</p>`)
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title} - Báo Núi</title>
<meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:description" content="${lead}">
<meta property="article:published_time" content="${published}"></head><body>
<article><h1>${title}</h1><p class="sapo">${lead}</p>${paragraphs.join('\n')}</article></body></html>`
}

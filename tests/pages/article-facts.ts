/** What a careful reader finds in the article pages of the folder `articles`: news that was invented, with real troubles. */
export type ArticleFact = {
  readonly file: string
  readonly url: string
  /** Minutes east of Greenwich, where it is not Vietnam's. */
  readonly utcOffset?: number
  /** `null` where the page does not say; a field that is absent is not asked for. */
  readonly want: Readonly<Partial<Record<WantedField, string | null>>>
}
type WantedField =
  | 'title'
  | 'published'
  | 'modified'
  | 'lead'
  | 'author'
  | 'siteName'
  | 'image'
  | 'section'
  | 'canonical'
  | 'language'
  | 'textStart'

export const articleFacts: readonly ArticleFact[] = [
  {
    file: 'muong-ang-line-with-weekday-and-bar.html',
    url: 'https://baonui.example/tin-tuc/chinh-tri/1024/huyen-muong-ang',
    want: {
      title: 'Huyện Mường Ảng tập trung chỉ đạo Đại hội Đảng bộ các cấp',
      published: '2020-06-02T01:56:00.000Z',
      lead: 'Đến nay, 100% chi bộ trực thuộc của Đảng bộ huyện đã tổ chức xong đại hội; các đảng bộ cơ sở đang hoàn tất văn kiện để kịp tiến độ đề ra....',
      textStart: 'Ngay từ đầu năm, Ban Thường vụ Huyện ủy',
    },
  },
  {
    file: 'bao-suoi-three-graphs.html',
    url: 'https://baosuoi.example/xa-hoi/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-77.html',
    want: {
      title: 'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
      published: '2026-11-19T23:31:56.000Z',
      modified: '2026-11-20T02:00:00.000Z',
      lead: 'Lớp học mở vào buổi tối để chị em tranh thủ sau giờ lên nương, do giáo viên của trường tiểu học đứng lớp.',
      author: 'Lò Thị Mai',
      siteName: 'Báo Suối',
      image: 'https://baosuoi.example/anh/1.jpg',
      section: 'Xã hội',
    },
  },
  {
    file: 'bao-rung-meta-without-zone.html',
    url: 'https://baorung.example/kinh-te/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-88.html',
    want: {
      title: 'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
      published: '2026-11-20T03:26:31.000Z',
      lead: 'Người dân hái những búp chè đầu tiên của vụ xuân, giá thu mua cao hơn năm ngoái một phần ba.',
      image: 'https://baorung.example/anh/che.jpg',
      siteName: 'Báo Rừng',
    },
  },
  {
    file: 'bao-doi-month-first.html',
    url: 'https://baodoi.example/van-hoa/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan',
    want: {
      title: 'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
      published: '2026-03-07T01:01:53.000Z',
      lead: 'Cây cầu dài 78 mét nối hai bờ suối, giúp học sinh không phải đi bè tới trường.',
    },
  },
  {
    file: 'bao-ban-modified-before-published.html',
    url: 'https://baoban.example/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-post473300.html',
    want: {
      title: 'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
      published: '2026-11-18T07:05:00.000Z',
      modified: null,
      lead: 'Cây cầu dài 78 mét nối hai bờ suối, giúp học sinh không phải đi bè tới trường.',
      canonical: 'https://baoban.example/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-post473300.html',
    },
  },
  {
    file: 'tin-viet-amp.html',
    url: 'https://tinviet.example/amp/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-2495310.html',
    want: {
      title: 'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
      published: '2026-11-21T02:03:04.000Z',
      canonical: 'https://tinviet.example/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-2495310.html',
      lead: 'Sau ba tháng bán thử, lượng đơn hàng từ ngoài tỉnh chiếm gần một nửa.',
    },
  },
  {
    file: 'bao-son-related-list-inside.html',
    url: 'https://baoson.example/xa-hoi/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-51YnYvXDR.html',
    want: {
      title: 'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
      published: '2026-11-18T01:27:00.000Z',
      lead: 'Nhiệt độ sáng sớm xuống dưới năm độ, nhà trường cho học sinh đến lớp muộn một giờ.',
      author: 'Quàng Văn Pản',
      textStart: 'Sáng nay, tại trung tâm xã, lã',
    },
  },
  {
    file: 'dai-nui-cao-zone-in-brackets.html',
    url: 'https://dainuicao.example/xa-hoi/202611/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-5830000/',
    want: {
      title: 'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
      published: '2026-11-17T07:00:00.000Z',
      lead: 'Núi Cao TV- Sau ba tháng bán thử, lượng đơn hàng từ ngoài tỉnh chiếm gần một nửa.',
    },
  },
  {
    file: 'kinh-te-bien-local-time-called-utc.html',
    url: 'https://kinhtebien.example/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-188261119083015401.chn',
    want: {
      title: 'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
      published: '2026-11-19T01:30:00.000Z',
      lead: 'Người dân hái những búp chè đầu tiên của vụ xuân, giá thu mua cao hơn năm ngoái một phần ba.',
    },
  },
  {
    file: 'cong-thong-tin-microdata.html',
    url: 'https://nuicao.example/chi-tiet.aspx?id=8800&muc=3',
    want: {
      title: 'Học sinh Mường Ảng giành giải nhất cuộc thi sáng tạo trẻ',
      published: '2026-11-12T08:20:00.000Z',
      author: 'Ban biên tập',
    },
  },
  {
    file: 'bao-bien-no-date-of-its-own.html',
    url: 'https://baobien.example/tin/sat-lo-tren-quoc-lo-12-duoc-khac-phuc-trong-dem',
    want: {
      title: 'Sạt lở trên quốc lộ 12 được khắc phục trong đêm',
      published: null,
      lead: 'Nhiệt độ sáng sớm xuống dưới năm độ, nhà trường cho học sinh đến lớp muộn một giờ.',
    },
  },
  {
    file: 'xa-vung-cao-text-in-breaks.html',
    url: 'https://vungcao.example/TIN_TUC/View/?UserKey=abc123',
    want: {
      title: 'Chợ phiên Xá Nhè đông khách trở lại sau tết',
      published: '2026-11-08T17:00:00.000Z',
      textStart: 'Sáng nay, tại trung tâm xã, lãnh đạo địa',
    },
  },
  {
    file: 'upland-news-named-month.html',
    url: 'https://upland.example/news/society/teachers-reach-remote-schools-4987214.html',
    want: {
      title: 'Teachers reach remote schools on foot before the new term',
      published: '2026-11-18T10:12:00.000Z',
      author: 'Ha Lo',
      language: 'en',
    },
  },
]

/** Pages that are not an article, and why. */
export const refusedPages: readonly (readonly [file: string, url: string, why: string])[] = [
  ['bao-nui-soft-404.html', 'https://baonui.example/tin-tuc/1/x', 'not-found'],
  ['bao-nui-moved-to-front.html', 'https://baonui.example/tin-tuc/2/y', 'front-page'],
  ['bao-nui-refresh.html', 'https://baonui.example/tin-tuc/3/z', 'redirect'],
  ['bao-suoi-script-only.html', 'https://baosuoi.example/xa-hoi/a-1.html', 'script-only'],
  ['bao-rung-challenge.html', 'https://baorung.example/kinh-te/b-2.html', 'challenge'],
  ['bao-rung-section-page.html', 'https://baorung.example/kinh-te', 'list'],
]

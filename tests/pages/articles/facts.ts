import type { ArticleFact } from '../article-facts.ts'

/** Invented articles of newsrooms, labelled before the reader saw them. */
export const newsroomArticles: readonly ArticleFact[] = [
  {
    file: 'related-dates-before-printed-date',
    url: 'https://baoque.example/tin-tuc/hat-kiem-lam-nam-nen-trong-lai-40-ha-rung-phong-ho-770107.html',
    want: {
      title: 'Hạt kiểm lâm Nậm Nèn trồng lại 40 ha rừng phòng hộ',
      published: '2026-05-04T01:30:00.000Z',
      lead: 'Người dân cho biết việc này đã được bàn nhiều lần tại họp bản, nay mới có đủ kinh phí và nhân công để làm trong tháng.',
    },
  },
  {
    file: 'graphs-that-disagree',
    url: 'https://baovung.example/giao-duc/hoc-sinh-ban-huoi-dap-post55012.html',
    want: {
      title: 'Học sinh bản Huổi Đáp có thêm hai phòng học bán trú',
      published: '2026-11-26T08:40:00.000Z',
      modified: '2026-11-26T09:05:00.000Z',
      author: 'Vàng Thị Say',
      siteName: 'Báo Vùng',
    },
  },
  {
    file: 'live-blog-newest-first',
    url: 'https://tinsuong.example/truc-tiep/duong-len-ban-tia-lo-thong-xe-sau-chin-ngay-sat-lo-20261125060012.htm',
    want: {
      title: 'TRỰC TIẾP: Đường lên bản Tìa Ló thông xe sau chín ngày sạt lở',
      published: '2026-11-24T22:50:00.000Z',
      modified: '2026-11-27T14:10:00.000Z',
    },
  },
  {
    file: 'gallery-under-sticky-header',
    url: 'https://anhvung.example/anh/suong-muoi-phu-trang-nhieu-nuong-rau-o-ta-sin-thang.88104.html',
    want: {
      title: 'Sương muối phủ trắng nhiều nương rau ở Tả Sìn Thàng',
      published: '2026-11-23T23:20:00.000Z',
      lead: 'Người dân cho biết việc này đã được bàn nhiều lần tại họp bản, nay mới có đủ kinh phí và nhân công để làm trong tháng.',
      image: 'https://cdn.anhvung.example/4.jpg',
    },
  },
  {
    file: 'video-with-next-videos',
    url: 'https://dainguon.example/video/hoi-thi-khen-mong-lan-dau-co-doi-nu-tham-gia-9921',
    want: {
      title: 'Hội thi khèn Mông lần đầu có đội nữ tham gia',
      published: '2026-11-22T12:45:00.000Z',
      lead: 'Người dân cho biết việc này đã được bàn nhiều lần tại họp bản, nay mới có đủ kinh phí và nhân công để làm trong tháng.',
    },
  },
  {
    file: 'english-update-month-first',
    url: 'https://en.baobien.example/society/1760103/coffee-growers-sell-early-as-prices-edge-higher-this-week.html',
    want: { title: 'Coffee growers sell early as prices edge higher this week', published: '2026-11-28T01:30:00.000Z' },
  },
  {
    file: 'relative-time-alone',
    url: 'https://nguoivungcao.example/chi-tiet/3310/xuong-may-o-bung-lao-tuyen-them-120-lao-dong-dia-phuong',
    want: { title: 'Xưởng may ở Búng Lao tuyển thêm 120 lao động địa phương', published: '2026-11-28T09:00:00.000Z' },
  },
  {
    file: 'amp-with-related-first',
    url: 'https://tinsuong.example/amp/doi-song/ho-pe-luong-tich-du-nuoc-tuoi-cho-vu-chiem-xuan-202611271204.htm',
    want: {
      title: 'Hồ Pe Luông tích đủ nước tưới cho vụ chiêm xuân',
      published: '2026-11-27T07:05:00.000Z',
      canonical: 'https://tinsuong.example/doi-song/ho-pe-luong-tich-du-nuoc-tuoi-cho-vu-chiem-xuan-202611271204.htm',
    },
  },
  {
    file: 'office-notice-with-act',
    url: 'https://xacao.example/pages/tintuc/chi-tiet.aspx?ItemID=4102&l=tinxa',
    want: { published: '2026-11-26' },
  },
  {
    file: 'eastern-time-month-after-clock',
    url: 'https://valleyledger.example/news/local/2026/11/25/county-to-repave-nine-miles-of-route-14-next-spring/700102007/',
    utcOffset: -300,
    want: { title: 'County to repave nine miles of Route 14 next spring', published: '2026-11-25T13:04:00.000Z' },
  },
  {
    file: 'initial-state-article',
    url: 'https://dainguon.example/tin/ban-pa-khoang-don-doan-khach-di-bo-dau-tien-cua-mua-hoa-9805',
    want: {
      title: 'Bản Pá Khoang đón đoàn khách đi bộ đầu tiên của mùa hoa',
      published: '2026-11-26T07:25:00.000Z',
      lead: 'Người dân cho biết việc này đã được bàn nhiều lần tại họp bản, nay mới có đủ kinh phí và nhân công để làm trong tháng.',
    },
  },
  {
    file: 'so-van-hoa-bold-headline-with-day',
    url: 'https://sovanhoa.example/tin.asp?id=512',
    want: {
      title: 'Sửa xong mái đình Nà Hang trước mùa lễ hội',
      published: '2026-11-24',
      lead: 'Sau bốn tháng, thợ mộc trong bản đã thay 36 cây kèo bị mọt và lợp lại toàn bộ mái đình bằng ngói cũ.',
    },
  },
  {
    file: 'so-nong-nghiep-day-before-print-links',
    url: 'https://sonongnghiep.example/tin.aspx?id=3817',
    want: {
      title: 'Bảy xã trồng thử giống ngô chịu hạn trên nương dốc',
      published: '2026-11-25T09:20:00.000Z',
    },
  },
]

/** Pages at an article's address that are not one. */
export const notNewsroomArticles: readonly (readonly [file: string, url: string])[] = [
  ['removed-article-with-newest-list', 'https://baovung.example/xa-hoi/da-go-post1.html'],
]

import type { ArticleFact } from '../article-facts.ts'

/** Invented articles of portals, broadcasters, editions in other languages and applications, each with a trouble of its own. */
export const storyFacts: readonly ArticleFact[] = [
  {
    file: 'day-written-in-words',
    url: 'https://sonongnghiep.example/chi-tiet/4471',
    want: {
      title: 'Đoàn công tác của tỉnh kiểm tra tiến độ hồ chứa Nậm Khẩu Hu',
      published: '2026-11-19',
      textStart: 'Đến chiều qua',
    },
  },
  {
    file: 'clock-above-and-comments-below',
    url: 'https://baongay.example/dan-ban-nam-pong-tu-lam-duong-a9912.html',
    want: {
      title: 'Dân bản Nậm Pọng tự làm đường nội đồng, xong trước Tết',
      published: '2026-11-25T08:04:00.000Z',
      author: 'Sùng A Dơ',
    },
  },
  {
    file: 'khmer-article',
    url: 'https://baomien.example/khmer/tin-tuc-45100.html',
    want: { title: 'ពិធីបុណ្យអុំទូកនៅខេត្តសុកត្រាំងទាក់ទាញភ្ញៀវទេសចរជាច្រើន', published: '2026-11-27' },
  },
  {
    file: 'hmong-article',
    url: 'https://daitiengnoi.example/hmong/lub-zej-zog-sin-chai-33210.vov',
    want: { title: 'Lub zej zog Sin Chai muaj hluav taws xob siv thawj zaug', published: '2026-11-27T08:04:00.000Z' },
  },
  {
    file: 'english-edition-with-bar',
    url: 'https://en.baocao.example/paved-road-ends-a-three-hour-walk-21177.html',
    want: {
      title: 'Paved road ends a three-hour walk for villages above Nam Po',
      published: '2026-11-26T08:04:00.000Z',
    },
  },
  {
    file: 'json-ld-of-a-manual',
    url: 'https://tinnhanhcao.example/chay-rung-phong-ho-o-pu-hong-7781.html',
    want: {
      title: 'Cháy rừng phòng hộ ở Pú Hồng, hơn 200 người dập lửa trong đêm',
      published: '2026-11-21T23:45:00.000Z',
    },
  },
  {
    file: 'json-ld-with-the-moment-of-serving',
    url: 'https://dulichcao.example/tin-tuc/mo-lai-duong-len-cot-co-a-pa-chai',
    want: { title: 'Mở lại đường lên cột cờ A Pa Chải sau khi dọn đất đá', published: '2026-11-14' },
  },
  {
    file: 'outlet-before-the-headline',
    url: 'https://vanhoacao.example/?mod=news&act=view&id=3390',
    want: { title: 'Giữ điệu xòe cổ giữa lòng phố mới', published: '2026-11-09' },
  },
  {
    file: 'headline-is-a-picture',
    url: 'https://baocao.example/emagazine/nguoi-gac-rung-cuoi-cung-tren-dinh-pha-din-552900.html',
    want: { title: 'Người gác rừng cuối cùng trên đỉnh Pha Đin', published: '2026-11-07T22:30:00.000Z' },
  },
  {
    file: 'section-in-h1-headline-in-h2',
    url: 'https://phuongcao.example/tin-tuc-su-kien/ra-mat-to-chuyen-doi-so',
    want: { title: 'Phường Mường Thanh ra mắt tổ chuyển đổi số cộng đồng', published: '2026-11-17' },
  },
  {
    file: 'video-of-a-broadcaster',
    url: 'https://truyenhinhcao.example/video/thoi-su-toi-nam-po-khan-truong-di-doi-dan-v20881.html',
    want: {
      title: 'Thời sự tối: Nậm Pồ khẩn trương di dời dân khỏi vùng sạt lở',
      published: '2026-11-24T12:45:00.000Z',
    },
  },
  {
    file: 'gallery-with-days-in-captions',
    url: 'https://baocao.example/anh/ngay-mua-tren-canh-dong-long-chao-553111.html',
    want: { title: 'Ngày mùa trên cánh đồng lòng chảo qua ống kính bạn đọc', published: '2026-10-29T23:00:00.000Z' },
  },
  {
    file: 'document-with-its-own-days',
    url: 'https://huyencao.example/van-ban/chi-tiet?docid=8812',
    want: { title: 'Quyết định về việc công nhận xã Thanh Nưa đạt chuẩn nông thôn mới nâng cao', published: null },
  },
  {
    file: 'release-with-number-and-day-put-up',
    url: 'https://tinhcao.example/thong-cao-bao-chi/4410-tinh-hinh-thang-11',
    want: { title: 'Thông cáo báo chí về tình hình kinh tế - xã hội tháng 11', published: '2026-11-25' },
  },
  {
    file: 'no-day-but-of-clock-comments-neighbours',
    url: 'https://nongdancao.example/kinh-nghiem/u-phan-xanh-223.html',
    want: { title: 'Bí quyết ủ phân xanh của bà con Thanh Yên', published: null },
  },
  {
    file: 'amp-without-linked-data',
    url: 'https://amp.baongay.example/suong-muoi-phu-trang-dinh-tenh-phong-a9940.html',
    want: {
      title: 'Sương muối phủ trắng đỉnh Tênh Phông, nhiều vườn rau hỏng',
      published: '2026-11-20T00:32:00.000Z',
      canonical: 'https://baongay.example/suong-muoi-phu-trang-dinh-tenh-phong-a9940.html',
    },
  },
  {
    file: 'sharepoint-brackets-time-first',
    url: 'https://hoiphunu.example/Pages/tin-tuc.aspx?ItemID=7712&CategoryId=3',
    want: {
      title: 'Hội Phụ nữ xã Ẳng Nưa tặng 30 chiếc chăn cho người già neo đơn',
      published: '2026-11-18T08:04:00.000Z',
    },
  },
  {
    file: 'hours-and-minutes-in-words',
    url: 'https://giaoduccao.example/bai-viet/truong-ban-tru-phi-nhu-co-thu-vien-moi',
    want: { title: 'Trường bán trú Phì Nhừ có thư viện mới từ sách quyên góp', published: '2026-11-12T08:04:00.000Z' },
  },
  {
    file: 'next-data-alone',
    url: 'https://sannongsan.example/tin/ra-mat-san-nong-san-so',
    want: { title: 'Ra mắt sàn nông sản số của năm xã biên giới', published: '2026-11-16T01:20:00.000Z' },
  },
  {
    file: 'dots-bars-and-reads',
    url: 'https://baotaybac.example/phong-su/202611/ba-muoi-nam-mot-ben-do-2210/',
    want: { title: 'Ba mươi năm một bến đò trên sông Nậm Na', published: '2026-11-10T22:20:00.000Z' },
  },
  {
    file: 'updated-then-first-put-up',
    url: 'https://kinhtecao.example/gia-ca-phe-nhan-o-muong-ang-10922.html',
    want: {
      title: 'Giá cà phê nhân ở Mường Ảng lên mức cao nhất năm',
      published: '2026-11-26T00:15:00.000Z',
      modified: '2026-11-27T03:00:00.000Z',
    },
  },
  {
    file: 'obituary',
    url: 'https://lakecounty.example/obituaries/margaret-ellen-hask/',
    utcOffset: -300,
    want: { title: 'Margaret Ellen Hask, 86, taught three generations to read', published: '2026-11-24' },
  },
  {
    file: 'event-to-come',
    url: 'https://townguide.example/events/winter-lights-parade',
    utcOffset: -300,
    want: { title: 'Winter Lights Parade', published: null },
  },
  {
    file: 'published-and-updated-in-eastern-time',
    url: 'https://lakecounty.example/news/local/2026/11/25/city-council-delays-vote-on-bike-lanes/',
    utcOffset: -300,
    want: { title: 'City council delays vote on bike lanes until spring', published: '2026-11-25T14:05:00.000Z' },
  },
  {
    file: 'turkish',
    url: 'https://yerelhaber.example/gundem/kar-yagisi-dag-koylerinin-yolunu-kapatti-h8812.html',
    utcOffset: 180,
    want: { title: 'Kar yağışı dağ köylerinin yolunu kapattı', published: '2026-11-26T12:04:00.000Z' },
  },
  {
    file: 'polish-named-month',
    url: 'https://gazetagorska.example/wiadomosci/pociagi-znow-pojada,112233.html',
    utcOffset: 60,
    want: { title: 'Pociągi znów pojadą do górskiej doliny', published: '2026-11-26T14:04:00.000Z' },
  },
  {
    file: 'arabic-levantine-month',
    url: 'https://akhbar.example/article/771299',
    utcOffset: 180,
    want: { title: 'اكتمال ترميم السوق القديم بعد ثلاث سنوات من العمل', published: '2026-11-26T12:04:00.000Z' },
  },
  {
    file: 'squarespace-month-and-day-with-datetime',
    url: 'https://slowroads.example/journal/village-library',
    utcOffset: 0,
    want: { title: 'How a Village Library Outlived Its Village', published: null },
  },
  {
    file: 'office-with-document-list-of-days',
    url: 'https://transport.example.gov/news/ministry-opens-consultation',
    utcOffset: 0,
    want: { title: 'Ministry opens consultation on rural bus services', published: '2026-11-23' },
  },
  {
    file: 'clock-between-weekday-and-day',
    url: 'https://daitiengnoi.example/kinh-te/che-shan-tuyet-tua-chua-tim-duong-ra-cho-lon-112288.vov',
    want: { title: 'Chè Shan tuyết Tủa Chùa tìm đường ra chợ lớn', published: '2026-11-26T08:04:00.000Z' },
  },
  {
    file: 'journal-with-month-of-its-issue',
    url: 'https://tapchivanhoa.example/ban-them-ve-bao-ton-chu-thai-co-1190',
    want: { title: 'Bàn thêm về bảo tồn chữ Thái cổ trong trường học', published: null },
  },
  {
    file: 'created-and-updated-of-a-portal',
    url: 'https://noongluong.example/chi-tiet-tin-tuc/-/view_content/content/771203/lam-sach-du-lieu',
    want: {
      title: 'Ủy ban nhân dân xã Noong Luống triển khai làm sạch dữ liệu đất đai',
      published: '2026-11-20T01:10:00.000Z',
    },
  },
  {
    file: 'table-with-fonts-and-half-day',
    url: 'https://langque.example/view.asp?id=3321',
    want: { title: 'Mùa măng đắng trên đồi Him Lam', published: '2026-11-24T01:12:33.000Z' },
  },
  {
    file: 'days-in-the-text-alone',
    url: 'https://nguoiviet.example/phong-su/vi-sao-nhieu-ho-tra-lai-so-ngheo',
    want: { title: 'Vì sao nhiều hộ ở Huổi Mí trả lại sổ nghèo', published: null },
  },
  {
    file: 'ticker-with-days-above-headline',
    url: 'https://tinvung.example/sap-lan-cong-trinh-o-muong-lay-a84000.html',
    want: {
      title: 'Sập lán công trình ở Mường Lay, hai công nhân bị thương nhẹ',
      published: '2026-11-23T14:40:00.000Z',
    },
  },
  {
    file: 'section-and-outlet-around-headline-in-title',
    url: 'https://thieunhi.example/tin/dem-hoi-trang-ram-o-diem-truong-ta-phin',
    want: { title: 'Đêm hội trăng rằm ở điểm trường Tả Phìn', published: '2026-11-08T02:30:00.000Z' },
  },
  {
    file: 'notice-of-days-to-come',
    url: 'https://dienluc.example/thong-bao/lich-cat-dien-tuan-dau-thang-12',
    want: { title: 'Lịch cắt điện các xã phía tây tuần đầu tháng 12', published: '2026-11-27' },
  },
  {
    file: 'day-and-clock-without-space',
    url: 'https://wire.example/world/ferry-company-close-last-island-ticket-office-2026-11-25/',
    utcOffset: 0,
    want: { title: 'Ferry company to close last island ticket office', published: '2026-11-25T15:04:00.000Z' },
  },
  {
    file: 'german-stand',
    url: 'https://bergzeitung.example/region/bergdorf-laden-100.html',
    utcOffset: 60,
    want: { title: 'Bergdorf bekommt nach vierzig Jahren wieder einen Laden', published: '2026-11-25T14:04:00.000Z' },
  },
  {
    file: 'wire-dateline-in-text',
    url: 'https://newswire.example/releases/highland-rail-orders-twelve-battery-trains-302914.html',
    utcOffset: -300,
    want: { title: 'Highland Rail Orders Twelve Battery Trains', published: '2026-11-24T13:00:00.000Z' },
  },
  {
    file: 'japanese-era-and-month-day',
    url: 'https://yamanashi.example/news/2026/11/25/k1009.html',
    utcOffset: 540,
    want: { title: '山あいの集落に四十年ぶりの商店が開店', published: '2026-11-25T06:04:00.000Z' },
  },
  {
    file: 'french-date-with-nbsp-and-updated',
    url: 'https://journaldesvallees.example/culture/bibliotheque-itinerante_4412.html',
    utcOffset: 60,
    want: { title: 'La bibliothèque itinérante reprend la route des vallées', published: '2026-11-25T14:04:00.000Z' },
  },
  {
    file: 'joomla-article-info-list',
    url: 'https://dulichtinh.example/tin/118-ban-pa-thom-don-doan-khach',
    want: { title: 'Bản Pa Thơm đón đoàn khách quốc tế đầu tiên', published: '2026-11-18T02:10:00.000Z' },
  },
  {
    file: 'short-headline-with-kicker-above',
    url: 'https://baotinh.example/xa-hoi/khi-nguoi-gia-di-hoc-chu-90077',
    want: { title: 'Khi người già đi học chữ', published: '2026-11-21T01:00:00.000Z' },
  },
  {
    file: 'day-in-signature-of-a-notice',
    url: 'https://sogiaoduc.example/thong-bao/trung-tuyen-2026',
    want: { title: 'Công bố danh sách trúng tuyển viên chức giáo dục năm 2026', published: '2026-11-13T09:20:00.000Z' },
  },
  {
    file: 'json-ld-webpage-alone-and-shown-day',
    url: 'https://suckhoe.example/xe-cuu-thuong-moi.html',
    want: { title: 'Xe cứu thương mới cho trạm y tế vùng cao', published: '2026-11-15T03:00:00.000Z' },
  },
  {
    file: 'event-to-come-in-vietnamese',
    url: 'https://vanhoathethao.example/su-kien/giai-dua-ngua-xuan',
    want: { title: 'Giải đua ngựa xuân sẽ mở vào mùng sáu Tết', published: null },
  },
  {
    file: 'british-day-with-ordinals',
    url: 'https://dalesnews.example/news/council-approves-winter-bus-timetable',
    utcOffset: 0,
    want: { title: 'Council approves winter bus timetable', published: '2026-11-25T15:04:00.000Z' },
  },
  {
    file: 'italian-day-of-week-and-dots',
    url: 'https://valligiornale.example/cronaca/la-scuola-di-montagna-riapre/',
    utcOffset: 60,
    want: { title: 'La scuola di montagna riapre con dodici alunni', published: '2026-11-25T14:04:00.000Z' },
  },
]

/** Pages at an article's address that are not articles. */
export const notStories: readonly (readonly [file: string, url: string])[] = [
  ['soft-404-with-newest-stories', 'https://tinvung.example/xa-hoi/bai-viet-da-go-9001.html'],
  ['challenge-that-sets-a-cookie', 'https://tinvung.example/xa-hoi/x-9002.html'],
  ['challenge-of-a-moment', 'https://tinvung.example/xa-hoi/x-9003.html'],
  ['document-list-at-an-article-address', 'https://huyencao.example/van-ban?nam=2026'],
  ['session-that-ended', 'https://noongluong.example/chi-tiet-tin-tuc/-/view_content/content/1'],
  ['search-results-at-an-article-address', 'https://tinvung.example/sap-lan-a1.html'],
]

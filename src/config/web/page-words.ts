/**
 * Words by which pages name their own parts: in classes, ids and addresses, where Vietnamese has no accents, and on
 * labels for people. Data: a word seen at one more newsroom is one more entry.
 */

/** Parts of a page other than the list itself. */
export type PagePart =
  | 'menu'
  | 'footer'
  | 'popular'
  | 'video'
  | 'related'
  | 'advertising'
  | 'tags'
  | 'comments'
  | 'social'
  | 'documents'

/** Words of classes and ids, split at hyphens, underscores and capitals; with "-" as a phrase of whole words. */
export const partWords: Readonly<Record<PagePart, readonly string[]>> = {
  menu: [
    'nav',
    'navbar',
    'navigation',
    'menu',
    'submenu',
    'mainmenu',
    'megamenu',
    'breadcrumb',
    'breadcrumbs',
    'topbar',
  ],
  footer: ['footer', 'copyright'],
  popular: [
    'popular',
    'mostpopular',
    'mostread',
    'most-read',
    'mostview',
    'mostviewed',
    'most-view',
    'most-viewed',
    'topview',
    'top-view',
    'trending',
    'trend',
    'trends',
    'ranking',
    'doc-nhieu',
    'docnhieu',
    'xem-nhieu',
    'xemnhieu',
    'tindocnhieu',
    'tinxemnhieu',
  ],
  video: ['video', 'videos', 'boxvideo', 'podcast', 'podcasts', 'clip', 'clips', 'shorts', 'truyenhinh'],
  related: ['related', 'relate', 'lien-quan', 'lienquan', 'tinlienquan', 'recommend', 'recommended'],
  advertising: [
    'ad',
    'ads',
    'adv',
    'advert',
    'advertisement',
    'advertising',
    'quangcao',
    'quang-cao',
    'sponsor',
    'sponsored',
    'sponsors',
    'raovat',
    'rao-vat',
    'raovatbot',
    'textlink',
    'doitac',
    'doi-tac',
    'taboola',
    'outbrain',
    'newsletter',
    'cookie',
  ],
  tags: ['tag', 'tags', 'tagcloud', 'hashtag', 'hashtags', 'keyword', 'keywords', 'tukhoa', 'tu-khoa'],
  comments: ['comments', 'comment-list', 'binhluan', 'binh-luan'],
  social: ['social', 'share', 'sharing', 'login', 'signup'],
  documents: ['vanban', 'van-ban', 'vbqppl', 'thutuc', 'thu-tuc', 'tthc', 'lichcongtac', 'lich-cong-tac'],
}

/** Labels of boxes, whole or their beginning, in lower case. */
export const partLabels: readonly (readonly [part: PagePart, labels: readonly string[]])[] = [
  [
    'popular',
    [
      'đọc nhiều',
      'tin đọc nhiều',
      'bài đọc nhiều',
      'xem nhiều',
      'tin xem nhiều',
      'tin nhiều người đọc',
      'nhiều người đọc',
      'được quan tâm',
      'phổ biến',
      'bài viết phổ biến',
      'nhiều người quan tâm',
      'most read',
      'most viewed',
      'most popular',
      'popular',
      'trending',
      'meistgelesen',
      'les plus lus',
      'lo más leído',
      'más leídas',
      'i più letti',
      'più letti',
    ],
  ],
  [
    'video',
    [
      'video',
      'videos',
      'podcast',
      'podcasts',
      'truyền hình',
      'media',
      'xem lại',
      'xem lại chương trình',
      'chương trình truyền hình',
    ],
  ],
  ['advertising', ['quảng cáo', 'tài trợ', 'rao vặt', 'sponsored', 'advertisement', 'thông tin doanh nghiệp']],
  [
    'documents',
    [
      'văn bản',
      'văn bản mới',
      'văn bản pháp luật',
      'văn bản chỉ đạo',
      'văn bản chỉ đạo điều hành',
      'văn bản quy phạm pháp luật',
      'thủ tục hành chính',
      'dịch vụ công',
      'dịch vụ công trực tuyến',
      'lịch công tác',
      'lịch làm việc',
      'hỏi đáp',
      'công khai ngân sách',
      'liên kết website',
      'liên kết web',
    ],
  ],
]

/** Parts of an address that do not name a single article. */
export const hubSegments: ReadonlySet<string> = new Set(
  (
    'tag tags tu-khoa topic topics chu-de su-kien event events dong-su-kien tuyen-bai hashtag author authors tac-gia ' +
    'category categories chuyen-muc chuyen-trang chuyen-de search tim-kiem page trang user users login dang-nhap ' +
    'rss contact lien-he about gioi-thieu privacy terms rao-vat quang-cao tuyen-dung shop ' +
    'van-ban vanban vbqppl laws legal documents tthc thu-tuc thu-tuc-hanh-chinh dich-vu-cong hoi-dap cong-bao'
  ).split(' '),
)

/** Those of them that some newsrooms call a section with folders of its own. */
export const sectionSegments: ReadonlySet<string> = new Set(
  'category categories chuyen-muc chuyen-trang chuyen-de su-kien event events'.split(' '),
)

/** Parts of an address that name a video or a sound. */
export const mediaSegments: ReadonlySet<string> = new Set(
  'video videos clip clips tv podcast podcasts watch audio truyen-hinh media-video shorts xem-lai nghe-lai'.split(' '),
)

/** Texts of links that lead to an article without being its headline, in lower case. */
export const linkPhrases: readonly string[] = [
  'đọc tiếp',
  'xem tiếp',
  'xem thêm',
  'xem chi tiết',
  'chi tiết',
  'đọc thêm',
  'bình luận',
  'read more',
  'continue reading',
  'more',
  'weiterlesen',
  'mehr',
  'lire la suite',
  'leer mas',
  'comments',
  'comment',
  'share',
  'chia sẻ',
]

/** Words of classes that name a headline, a lead, a date, a section. */
export const fieldWords = {
  title: ['title', 'headline', 'heading', 'tit', 'tieude', 'tieu-de', 'story-title', 'post-title', 'entry-title'],
  lead: [
    'sapo',
    'lead',
    'summary',
    'desc',
    'description',
    'excerpt',
    'intro',
    'brief',
    'teaser',
    'trich',
    'trichyeu',
    'mota',
    'mo-ta',
    'standfirst',
    'dek',
    'subtitle',
    'snippet',
    'abstract',
    'chapeau',
  ],
  date: [
    'date',
    'time',
    'datetime',
    'timestamp',
    'timeago',
    'ngay',
    'ngaydang',
    'thoigian',
    'published',
    'publish',
    'clock',
    'meta',
  ],
  kicker: ['kicker', 'eyebrow', 'overline', 'topline', 'surtitle', 'supertitle', 'dachzeile', 'rubrik', 'spitzmarke'],
  section: ['category', 'cate', 'cat', 'section', 'chuyenmuc', 'chuyen-muc', 'folder', 'kicker', 'zone'],
} as const

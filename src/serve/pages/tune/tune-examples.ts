/** The most common changes, each with the override that makes it. */
export const tuneExamples = [
  {
    vi: 'Bỏ tin có một từ trong tiêu đề hay tóm tắt',
    en: 'Drop articles with a word in headline or summary',
    override: { topic: { drop: [{ name: 'xo-so', words: ['xổ số', 'kết quả xổ số'] }] } },
  },
  {
    vi: 'Luôn giữ tin có một từ trong tiêu đề, dù ít điểm',
    en: 'Always keep articles with a word in the headline, at any score',
    override: { topic: { keep: [{ name: 'lu-quet', titleWords: ['lũ quét'] }] } },
  },
  {
    vi: 'Gỡ một tin khỏi trang và mọi kênh: mã của tin ở cuối địa chỉ /items/…',
    en: 'Withdraw an item from the page and all feeds: its id is the end of /items/…',
    override: { hidden: ['20261123-k3F9x2aB'] },
  },
  {
    vi: 'Giữ ít tin hơn: cần nhiều điểm hơn',
    en: 'Keep fewer articles: ask for a higher score',
    override: { topic: { threshold: 12 } },
  },
  {
    vi: 'Đổi tên trang',
    en: 'Another title for the site',
    override: { site: { title: { vi: 'Tin quê tôi', en: 'News of my home' } } },
  },
] as const

/** What owners change most, each with the override that does it. */
export const tuneExamples = [
  {
    vi: 'Bỏ tin có một từ trong tiêu đề hay tóm tắt',
    en: 'Drop articles with a word in headline or summary',
    override: { topic: { drop: [{ name: 'xo-so', words: ['xổ số', 'kết quả xổ số'] }] } },
  },
  {
    vi: 'Luôn giữ tin của một nguồn về một xã, dù ít điểm',
    en: 'Always keep what a source has about a commune, whatever its score',
    override: { topic: { keep: [{ name: 'sin-thau', sources: ['nhandan'], places: ['xa-sin-thau'] }] } },
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

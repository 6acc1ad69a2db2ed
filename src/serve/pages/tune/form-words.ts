import type { Language } from '../../../config/schema/schema.ts'

/** The words of the owner's forms, in both languages, including those of their script. */
const vi = {
  title: 'Việc thường làm',
  addSource: 'Thêm một nguồn tin',
  address: 'Địa chỉ kênh RSS, trang liệt kê bài, sơ đồ tin tức (news sitemap) hay danh sách JSON',
  region: 'Tòa soạn ở đâu',
  unknownRegion: 'Chưa rõ',
  regions: { local: 'Trong tỉnh', neighbour: 'Tỉnh lân cận', national: 'Toàn quốc', international: 'Nước ngoài' },
  read: 'Đọc thử',
  dropWords: 'Bỏ tin có một từ',
  words: 'Từ hay cụm từ trong tiêu đề hoặc tóm tắt; nhiều từ thì cách nhau bằng dấu phẩy',
  hideItem: 'Gỡ một tin',
  item: 'Địa chỉ của tin, ở trang này (/items/…) hay ở báo',
  put: 'Đưa vào bản sửa',
  script: {
    reading: 'Đang đọc thử…',
    read: {
      feed: 'Đọc được kênh RSS/Atom, số bài:',
      page: 'Đọc được trang liệt kê bài, số bài:',
      sitemap: 'Đọc được sơ đồ tin tức (news sitemap), số bài:',
      json: 'Đọc được danh sách JSON, số bài:',
    },
    unread: 'Không đọc được:',
    feeds: 'Trang này có kênh RSS, thường đọc tốt hơn trang:',
    lacksArticle: 'Danh sách không ghi địa chỉ của từng bài. Dán địa chỉ của một bài bất kỳ trong danh sách:',
    readAgain: 'Đọc lại',
    name: 'Tên báo, như bạn đọc vẫn gọi',
    add: 'Thêm nguồn này',
    known: 'Địa chỉ này đã có trong danh sách nguồn.',
    put: 'Đã đưa vào bản sửa bên dưới, chưa lưu.',
    preview: 'Xem trước',
    save: 'Lưu ngay',
    broken: 'Bản sửa bên dưới đang có lỗi JSON; hãy chữa trước.',
    noItem: 'Không thấy tin nào ở địa chỉ này.',
    failed: 'Không kết nối được.',
    decisions: { kept: 'giữ', 'near-miss': 'suýt giữ', dropped: 'bỏ' },
  },
}

type FormWords = typeof vi

const en: FormWords = {
  title: 'Common changes',
  addSource: 'Add a source',
  address: 'The address of a feed, a page that lists articles, a news sitemap or a list in JSON',
  region: 'Where the newsroom is',
  unknownRegion: 'Not sure',
  regions: {
    local: 'In the province',
    neighbour: 'In a neighbouring province',
    national: 'National',
    international: 'Abroad',
  },
  read: 'Read it once',
  dropWords: 'Drop articles with a word',
  words: 'Words or phrases in headline or summary, separated by commas',
  hideItem: 'Withdraw an item',
  item: 'The item’s address, here (/items/…) or at its outlet',
  put: 'Put into the draft',
  script: {
    reading: 'Reading…',
    read: {
      feed: 'Read as a feed; articles:',
      page: 'Read as a page of links; articles:',
      sitemap: 'Read as a news sitemap; articles:',
      json: 'Read as a list in JSON; articles:',
    },
    unread: 'Not readable:',
    feeds: 'This page names feeds, which usually work better than the page:',
    lacksArticle: 'The list does not give the articles’ addresses. Paste the address of any article in it:',
    readAgain: 'Read again',
    name: 'The outlet’s name, as its readers call it',
    add: 'Add this source',
    known: 'This address is already among the sources.',
    put: 'It is in the draft below, not yet saved.',
    preview: 'See the preview',
    save: 'Save now',
    broken: 'The draft below is not valid JSON; correct it first.',
    noItem: 'There is no item at this address.',
    failed: 'Connection failed.',
    decisions: { kept: 'kept', 'near-miss': 'nearly kept', dropped: 'dropped' },
  },
}

export const formWords: Readonly<Record<Language, FormWords>> = { vi, en }

/**
 * How publishers number their articles in addresses, and numbers there that belong to something else. A missing form
 * costs little: the article is then identified by its link and guid.
 */

/**
 * Text directly before a number at the end of an address that makes it an article's number, with any digits. Seen
 * in 2026: "-post1126654.vnp" (VietnamPlus, Nhân Dân, Tiền Phong, CAND, SGGP, VOV), "-ar912345.html" (VTC News),
 * "-c46a1612345.html" (24h), "-c51234567.epi" (Báo Mới), "-d2-t31234.html" (Bộ Công an).
 */
export const numberPrefixes: readonly string[] = ['post', 'ar', 'c\\d{1,4}a', 'c(?=\\d{7})', 'd\\d{1,4}-t']

/** Folders whose number is that of a section, a page or a tag, in Vietnamese and English addresses. */
export const sectionFolders: readonly string[] = [
  'muc',
  'chuyen-muc',
  'chuyenmuc',
  'danh-muc',
  'danhmuc',
  'chuyen-trang',
  'chuyen-de',
  'chu-de',
  'su-kien',
  'trang',
  'tag',
  'tags',
  'tac-gia',
  'dia-phuong',
  'don-vi',
  'cat',
  'cate',
  'category',
  'categories',
  'section',
  'sections',
  'topic',
  'topics',
  'channel',
  'zone',
  'group',
  'page',
  'author',
  'site',
  'portal',
]

/** Words of a headline whose following number of 9 to 16 digits belongs to them: an account, a phone, a card. */
export const wordsBeforeNumbers: readonly string[] = [
  'ngay',
  'nhiem-ky',
  'nam-hoc',
  'nien-khoa',
  'giai-doan',
  'dien-thoai',
  'hotline',
  'duong-day-nong',
  'tong-dai',
  'sdt',
  'zalo',
  'tai-khoan',
  'stk',
  'cccd',
  'cmnd',
  'ma-so',
  'ma-so-thue',
  'bien-so',
]

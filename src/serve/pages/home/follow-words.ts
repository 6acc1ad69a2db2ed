import type { Language } from '../../../config/schema/schema.ts'

/** The words by which a page offers to be followed, in both languages. */
const vi = {
  title: 'Theo dõi',
  lead: (about: string) =>
    `Tin mới ${about} tự đến ứng dụng đọc tin hoặc hộp thư của bạn. Không cần tài khoản ở trang này; muốn thôi thì xóa kênh trong ứng dụng.`,
  about: (places: string) => `về ${places}`,
  matching: (filter: string) => `khớp bộ lọc này (${filter})`,
  address: 'Địa chỉ kênh RSS',
  copy: 'Sao chép',
  share: 'Chia sẻ',
  inApp: 'Trong ứng dụng đọc tin',
  deviceApp: 'Ứng dụng trên máy này',
  apps: 'Có tiếng Việt:',
  daily: 'Qua thư điện tử hoặc Telegram',
  dailyBefore: 'Mỗi ngày một bản tin: dán địa chỉ dưới đây vào',
  dailyBetween: 'để nhận thư, hoặc gửi cho',
  dailyAfter: 'trên Telegram. Đó là dịch vụ của bên khác.',
  dailyAddress: 'Địa chỉ bản tin hằng ngày',
  otherFormats: 'Khác',
}

export type FollowWords = typeof vi

const en: FollowWords = {
  title: 'Follow',
  lead: (about) =>
    `News ${about} comes to your feed reader or mailbox automatically. You need no account here; to stop, remove the feed in your app.`,
  about: (places) => `about ${places}`,
  matching: (filter) => `under this filter (${filter})`,
  address: 'RSS address',
  copy: 'Copy',
  share: 'Share',
  inApp: 'In a feed reader',
  deviceApp: 'An app on this device',
  apps: 'In Vietnamese:',
  daily: 'By e-mail or Telegram',
  dailyBefore: 'One digest a day: paste the address below into',
  dailyBetween: 'for e-mail, or send it to',
  dailyAfter: 'on Telegram. These are third-party services.',
  dailyAddress: 'Address of the daily digest',
  otherFormats: 'Other formats',
}

export const followWords: Readonly<Record<Language, FollowWords>> = { vi, en }

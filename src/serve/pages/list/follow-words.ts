import type { Language } from '../../../config/schema/schema.ts'

/** The words by which a page offers to be followed, in both languages. */
const vi = {
  title: 'Theo dõi',
  lead: (about: string) =>
    `Tin mới ${about} tự đến ứng dụng đọc tin hoặc hộp thư của bạn. Không cần tài khoản ở trang này; muốn ngừng theo dõi, chỉ cần xóa kênh trong ứng dụng.`,
  about: (places: string) => `về ${places}`,
  matching: (filter: string) => `khớp bộ lọc này (${filter})`,
  address: 'Địa chỉ kênh RSS',
  copy: 'Sao chép',
  share: 'Chia sẻ',
  inApp: 'Trong ứng dụng đọc tin',
  deviceApp: 'Ứng dụng trên máy này',
  apps: 'Có tiếng Việt:',
  daily: 'Qua thư điện tử hoặc Telegram',
  dailyLead: 'Mỗi ngày một bản tin, do dịch vụ bên ngoài gửi:',
  byMail: (service: string) => `Nhận thư từ ${service}`,
  mailAfter:
    'Ở đó, nhập địa chỉ thư của bạn, rồi mở thư xác nhận và bấm vào liên kết trong thư (có khi nằm ở mục thư rác). Từ hôm sau, bản tin tự đến; muốn ngừng nhận, hãy bấm liên kết ở cuối mỗi thư.',
  telegramBefore: 'Dùng Telegram thì gửi địa chỉ dưới đây cho',
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
  dailyLead: 'One digest a day, sent by third-party services:',
  byMail: (service) => `E-mail from ${service}`,
  mailAfter:
    'Enter your e-mail address there, then open the message that asks you to confirm (it may be in your spam folder) and follow its link. The digest comes from the next day on; a link at the end of each message stops it.',
  telegramBefore: 'On Telegram, send the address below to',
  dailyAddress: 'Address of the daily digest',
  otherFormats: 'Other formats',
}

export const followWords: Readonly<Record<Language, FollowWords>> = { vi, en }

import type { Site } from './schema/schema.ts'

/** The feed's name and description. Its address is SITE_URL in wrangler.toml, so that moving changes nothing here. */
export const site: Site = {
  title: { vi: 'Tin Điện Biên', en: 'Điện Biên News' },
  description: {
    vi: 'Tin tức về tỉnh Điện Biên, gom từ nhiều báo, lọc theo địa danh, mỗi tin kèm lý do vì sao có mặt.',
    en: 'News about Điện Biên province, Vietnam, merged from many outlets and filtered by place; every item says why it is here.',
  },
  tagAuthority: 'tin-dien-bien.invalid,2026',
  language: 'vi',
  utcOffset: '+07:00',
  dailyHour: 6,
  contact: '',
  hub: '',
}

import type { Site } from '../../../src/config/schema/schema.ts'

export const site: Site = {
  title: { vi: 'Tin Lai Châu', en: 'Lai Châu News' },
  description: {
    vi: 'Tin tức về tỉnh Lai Châu, gom từ nhiều báo, lọc theo địa danh, mỗi tin kèm lý do vì sao có mặt.',
    en: 'News about Lai Châu province, Vietnam, merged from many outlets and filtered by place; every item says why it is here.',
  },
  tagAuthority: 'tin-lai-chau.invalid,2026',
  language: 'vi',
  utcOffset: '+07:00',
  dailyHour: 6,
  contact: '',
  hub: '',
}

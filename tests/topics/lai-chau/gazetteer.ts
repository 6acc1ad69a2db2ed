import type { Place } from '../../../src/config/schema/topic-schema.ts'

/** Some places of the province: enough to judge the example's headlines. */
export const gazetteer: readonly Place[] = [
  { slug: 'lai-chau', name: 'Lai Châu', kind: 'province' },
  { slug: 'huyen-sin-ho', name: 'Sìn Hồ', kind: 'district', parent: 'lai-chau', today: ['sin-ho', 'pa-tan'] },
  {
    slug: 'huyen-than-uyen',
    name: 'Than Uyên',
    kind: 'district',
    parent: 'lai-chau',
    today: ['than-uyen', 'muong-than'],
  },
  { slug: 'sin-ho', name: 'Sìn Hồ', kind: 'commune', parent: 'huyen-sin-ho' },
  { slug: 'pa-tan', name: 'Pa Tần', kind: 'commune', parent: 'huyen-sin-ho', ambiguous: ['Điện Biên'] },
  { slug: 'than-uyen', name: 'Than Uyên', kind: 'commune', parent: 'huyen-than-uyen' },
  { slug: 'muong-than', name: 'Mường Than', kind: 'commune', parent: 'huyen-than-uyen' },
  { slug: 'bum-to', name: 'Bum Tở', kind: 'commune', parent: 'lai-chau' },
  { slug: 'muong-te', name: 'Mường Tè', kind: 'commune', parent: 'lai-chau' },
  { slug: 'doan-ket', name: 'Đoàn Kết', kind: 'ward', parent: 'lai-chau', traps: ['word'] },
  { slug: 'o-quy-ho', name: 'đèo Ô Quy Hồ', kind: 'landmark', parent: 'lai-chau', ambiguous: ['Lào Cai'] },
  { slug: 'ma-lu-thang', name: 'Ma Lù Thàng', kind: 'landmark', parent: 'lai-chau', aliases: ['cửa khẩu Ma Lù Thàng'] },
]

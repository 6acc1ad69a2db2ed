import type { Place } from '../schema/topic-schema.ts'

/**
 * Further sites, caves, waters, works and units of the army that the press names alone. From the press and general
 * knowledge; none is in an official list. A battle site's name is in every history of 1954, so it is trapped.
 */
export const memorials: readonly Place[] = [
  {
    slug: 'doi-him-lam',
    name: 'đồi Him Lam',
    kind: 'landmark',
    parent: 'phuong-dien-bien-phu',
    aliases: ['di tích Him Lam', 'cứ điểm Him Lam', 'trung tâm đề kháng Him Lam', 'Him Lam Hill'],
    traps: ['battle'],
  },
  { slug: 'doi-c2', name: 'đồi C2', kind: 'landmark', parent: 'phuong-dien-bien-phu', traps: ['battle'] },
  { slug: 'doi-e1', name: 'đồi E1', kind: 'landmark', parent: 'phuong-dien-bien-phu', traps: ['battle'] },
  {
    slug: 'doi-ban-keo',
    name: 'đồi Bản Kéo',
    kind: 'landmark',
    parent: 'xa-thanh-nua',
    aliases: ['cứ điểm Bản Kéo'],
    traps: ['battle'],
  },
  {
    slug: 'pu-hong-meo',
    name: 'Pú Hồng Mèo',
    kind: 'landmark',
    parent: 'xa-muong-phang',
    traps: ['battle'],
  },
  {
    slug: 'tuong-dai-keo-phao',
    name: 'tượng đài Kéo pháo',
    kind: 'landmark',
    parent: 'xa-na-tau',
    aliases: ['cụm tượng đài Kéo pháo'],
  },
  {
    slug: 'nghia-trang-him-lam',
    name: 'Nghĩa trang Him Lam',
    kind: 'landmark',
    parent: 'phuong-dien-bien-phu',
    aliases: ['Nghĩa trang liệt sĩ Him Lam', 'Nghĩa trang liệt sỹ Him Lam'],
  },
  {
    slug: 'bia-be-van-dan',
    name: 'bia Bế Văn Đàn',
    kind: 'landmark',
    parent: 'xa-muong-pon',
    aliases: [
      'bia tưởng niệm Bế Văn Đàn',
      'bia tưởng niệm anh hùng Bế Văn Đàn',
      'bia tưởng niệm liệt sĩ Bế Văn Đàn',
      'bia tưởng niệm anh hùng liệt sĩ Bế Văn Đàn',
      'bia di tích Bế Văn Đàn',
    ],
    ambiguous: ['Cao Bằng'],
  },
  {
    slug: 'den-hoang-cong-chat',
    name: 'đền thờ Hoàng Công Chất',
    kind: 'landmark',
    parent: 'xa-thanh-an',
    aliases: ['đền thờ tướng quân Hoàng Công Chất', 'hội đền Hoàng Công Chất', 'lễ hội đền Hoàng Công Chất'],
    ambiguous: ['Thái Bình', 'Hưng Yên'],
  },
  // Caves, mountains, lakes.
  { slug: 'hang-muong-tinh', name: 'hang Mường Tỉnh', kind: 'landmark', parent: 'xa-xa-dung' },
  { slug: 'hang-chua-ta', name: 'hang Chua Ta', kind: 'landmark', parent: 'xa-tia-dinh' },
  { slug: 'tham-khen', name: 'Thẩm Khến', kind: 'landmark', parent: 'xa-sang-nhe', aliases: ['hang Thẩm Khến'] },
  { slug: 'tham-khuong', name: 'hang Thẩm Khương', kind: 'landmark', parent: 'xa-chieng-sinh' },
  { slug: 'ha-cho', name: 'Há Chớ', kind: 'landmark', parent: 'xa-pu-nhi', aliases: ['hang động Há Chớ'] },
  { slug: 'pu-huot', name: 'đỉnh Pú Huốt', kind: 'landmark', parent: 'xa-na-sang', aliases: ['núi Pú Huốt'] },
  { slug: 'pu-vap', name: 'Pú Vạp', kind: 'landmark', parent: 'phuong-muong-lay', aliases: ['đỉnh Pú Vạp'] },
  { slug: 'ho-loong-luong', name: 'hồ Loọng Luông', kind: 'landmark', parent: 'xa-muong-phang' },
  { slug: 'ho-bo-hong', name: 'hồ Bồ Hóng', kind: 'landmark', parent: 'xa-nua-ngam' },
  { slug: 'ho-na-huom', name: 'hồ Na Hươm', kind: 'landmark', parent: 'xa-nua-ngam' },
  { slug: 'ho-sai-luong', name: 'hồ Sái Lương', kind: 'landmark', parent: 'dien-bien' },
  { slug: 'ho-co-lom', name: 'hồ Cô Lôm', kind: 'landmark', parent: 'dien-bien' },
  { slug: 'doc-na-loi', name: 'dốc Nà Lơi', kind: 'landmark', parent: 'phuong-dien-bien-phu', aliases: ['Nà Lơi'] },
  // Works, bridges, posts.
  { slug: 'thuy-dien-de-bau', name: 'thủy điện Đề Bâu', kind: 'landmark', parent: 'xa-tuan-giao' },
  { slug: 'cau-ban-xa', name: 'cầu Bản Xá', kind: 'landmark', parent: 'dien-bien' },
  {
    slug: 'cau-a1',
    name: 'cầu A1',
    kind: 'landmark',
    parent: 'phuong-dien-bien-phu',
    traps: ['word'],
  },
  // The infantry of the province.
  {
    slug: 'trung-doan-741',
    name: 'Trung đoàn 741',
    kind: 'landmark',
    parent: 'dien-bien',
    aliases: ['Trung đoàn Bộ binh 741', 'Trung đoàn BB 741', 'Trung đoàn BB741'],
  },
]

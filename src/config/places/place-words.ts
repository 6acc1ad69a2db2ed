import type { Place } from '../schema/topic-schema.ts'

/** Words that announce a unit, and the kinds of unit that they announce. Vietnamese puts them before the name. */
export const unitWords: readonly { readonly words: readonly string[]; readonly kinds: readonly Place['kind'][] }[] = [
  { words: ['tỉnh', 'tỉnh ủy', 'UBND tỉnh', 'HĐND tỉnh', 'Công an tỉnh'], kinds: ['province'] },
  { words: ['thành phố', 'TP', 'TP.', 'Tp', 'Thành ủy', 'thị xã', 'TX', 'TX.', 'Thị ủy'], kinds: ['city', 'town'] },
  { words: ['huyện', 'H.', 'Huyện ủy', 'quận', 'Q.'], kinds: ['district'] },
  { words: ['phường', 'P.'], kinds: ['ward'] },
  { words: ['thị trấn', 'TT.'], kinds: ['township'] },
  { words: ['xã', 'X.', 'UBND xã', 'Công an xã', 'Trạm Y tế xã'], kinds: ['commune'] },
  { words: ['bản', 'thôn', 'tổ dân phố', 'khu phố', 'ấp', 'buôn', 'làng'], kinds: ['village'] },
  // English may put them before: "in the northwestern province of".
  { words: ['province of'], kinds: ['province'] },
  { words: ['city of', 'town of'], kinds: ['city', 'town', 'township'] },
  { words: ['district of'], kinds: ['district'] },
  { words: ['commune of', 'communes of'], kinds: ['commune'] },
  { words: ['village of'], kinds: ['village'] },
]

/** English puts them after the name. */
export const unitWordsAfter: typeof unitWords = [
  { words: ['province', 'provincial'], kinds: ['province'] },
  { words: ['city', 'town', 'township'], kinds: ['city', 'town', 'township'] },
  { words: ['district'], kinds: ['district'] },
  { words: ['ward'], kinds: ['ward'] },
  { words: ['commune', 'communes'], kinds: ['commune'] },
  { words: ['village', 'hamlet'], kinds: ['village'] },
]

/** Family names: the words after one are a person's name, and streets are named after persons. */
export const familyNames: readonly string[] = [
  ...['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'],
  ...[
    'Lý',
    'Đinh',
    'Trịnh',
    'Mai',
    'Tô',
    'Cao',
    'Trương',
    'Lương',
    'Đào',
    'Tạ',
    'Hà',
    'Chu',
    'Tôn',
    'Lò',
    'Quàng',
    'Cà',
  ],
  ...[
    'Giàng',
    'Vàng',
    'Sùng',
    'Mùa',
    'Thào',
    'Hạng',
    'Phùng',
    'Đoàn',
    'Lâm',
    'Thái',
    'Kiều',
    'Tống',
    'Nghiêm',
    'Quách',
  ],
]

/** Family names that mean something else when alone before a place: the people Thái, a delegation (đoàn). */
export const wordsLikeFamilyNames: readonly string[] = ['Thái', 'Đoàn']

/** First words of names that resemble no ordinary words, even without accents and capitals, as in an address. */
export const distinctiveFirstWords: readonly string[] = ['Mường', 'Huổi', 'Noong']

/** First words of streets that are not named after a person with a family name, near the street Điện Biên Phủ. */
export const streetNames: readonly string[] = [
  'Hai Bà Trưng',
  'Tràng Thi',
  'Tràng Tiền',
  'Quang Trung',
  'Xô Viết Nghệ Tĩnh',
  'Cách Mạng Tháng Tám',
]

/**
 * Other spellings of provinces and large cities: abbreviations, English, and places that occur only beside the street
 * Điện Biên Phủ of Hồ Chí Minh City.
 */
export const provinceAliases: Readonly<Record<string, string>> = {
  'TP Hồ Chí Minh': 'Hồ Chí Minh',
  'thành phố Hồ Chí Minh': 'Hồ Chí Minh',
  'TP HCM': 'Hồ Chí Minh',
  TPHCM: 'Hồ Chí Minh',
  HCMC: 'Hồ Chí Minh',
  'Ho Chi Minh City': 'Hồ Chí Minh',
  'Sài Gòn': 'Hồ Chí Minh',
  Saigon: 'Hồ Chí Minh',
  'Hàng Xanh': 'Hồ Chí Minh',
  'Đa Kao': 'Hồ Chí Minh',
  'Bàn Cờ': 'Hồ Chí Minh',
  'Thạnh Mỹ Tây': 'Hồ Chí Minh',
  Hanoi: 'Hà Nội',
  'Thủ đô': 'Hà Nội',
  Danang: 'Đà Nẵng',
  'Thừa Thiên Huế': 'Huế',
  'Bà Rịa': 'Bà Rịa - Vũng Tàu',
  'Vũng Tàu': 'Bà Rịa - Vũng Tàu',
}

/** Names of provinces that mean something else more often: the president. */
export const provincesByAliasOnly: readonly string[] = ['Hồ Chí Minh']

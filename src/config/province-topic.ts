import type { Context, Decoy, Signal, Topic } from './schema/topic-schema.ts'
import { topic as dienBien } from './topic.ts'

const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '))

/** Words before a street, but hardly ever before a road, a station or a bridge of the province itself. */
const STREET_BEFORE = phrases(
  'đường, phố, mặt đường, con đường, mặt tiền, mặt tiền đường, đại lộ, hẻm, ngõ, ngách, kiệt, số nhà, giao lộ, nhà phố',
  'ngã ba, ngã tư, ngã năm, ngã sáu, ngã bảy, vòng xoay, bùng binh, tuyến phố, phố đi bộ, trên đường, cuối đường, đầu đường',
)

/** Contexts for the names of any province of Viet Nam. */
const ofAnyProvince: readonly Context[] = [
  { rule: 'street', side: 'before', within: 0, bearsOn: ['about'], weight: -14, words: STREET_BEFORE },
  { rule: 'street', side: 'before', within: 1, bearsOn: ['about'], weight: -9, words: phrases('số, nhà số, tại số') },
  {
    // A town's or commune's name: on a street sign elsewhere it is rarer, and "phố Hội An" is Hội An.
    rule: 'street',
    side: 'before',
    within: 0,
    bearsOn: ['any'],
    weight: -5,
    words: phrases('đường, mặt tiền, mặt tiền đường, đại lộ, hẻm, ngõ, kiệt, số nhà, trên đường'),
  },
  {
    rule: 'battle',
    side: 'before',
    within: 0,
    bearsOn: ['about'],
    weight: -9,
    words: phrases('chiến dịch, mặt trận, chiến trường, trận, trận đánh, trận chiến, khởi nghĩa, cuộc khởi nghĩa'),
  },
  {
    // A dish, a product or a house carries the name of its province wherever it is sold.
    rule: 'product',
    side: 'before',
    within: 3,
    bearsOn: ['any'],
    unlessPlaced: true,
    weight: -3,
    words: phrases(
      'bún, phở, bánh, bánh tráng, bánh đa, nem, nem chua, mì, hủ tiếu, cơm, chả, giò, rượu, nước mắm, đặc sản, món, quán, nhà hàng',
      'chuỗi, cửa hàng, khách sạn, homestay, rau, chè, trà, cà phê',
    ),
  },
  {
    // A train, a flight and a motorway are named by their ends, wherever along them the news is.
    rule: 'route',
    side: 'before',
    within: 5,
    bearsOn: ['about'],
    unlessPlaced: true,
    weight: -3,
    words: phrases(
      'tàu, chuyến tàu, đoàn tàu, tàu hỏa, tàu khách, tàu hàng, chuyến bay, máy bay, đường bay, cao tốc, tuyến cao tốc, quốc lộ',
    ),
  },
  {
    rule: 'person',
    side: 'before',
    within: 0,
    bearsOn: ['any'],
    weight: -6,
    words: phrases(
      'ông, bà, anh, chị, cụ, cô, bé, MC, ca sĩ, nghệ sĩ, diễn viên, nhà thơ, nhà văn, nhạc sĩ, họa sĩ, tác giả, đạo diễn, hoa hậu, á hậu',
    ),
  },
  {
    // "cách Lào Cai 120 km": the name only says how far away it was.
    rule: 'distance',
    side: 'before',
    within: 2,
    bearsOn: ['any'],
    weight: -6,
    words: ['cách'],
  },
  {
    // A national round names a place for its temperature; alone it is that place's weather.
    rule: 'weather-round',
    side: 'before',
    within: 12,
    bearsOn: ['any'],
    weight: -3,
    words: phrases('thời tiết, dự báo thời tiết, bản tin thời tiết'),
  },
]

/** "Xã Tân Lập" alone in a headline: most of thousands of shared names occur with the word before them. */
const UNIT_WORD_SHARED = 5

/** Contexts and signals of the built-in topic that its own names need, or that are replaced here. */
const isItsOwn = ({ rule }: { readonly rule: string }): boolean =>
  [
    'battle',
    'battle-theme',
    'air-battle',
    'region',
    'local-voice',
    'school',
    'sight',
    'today',
    'visit',
    'flight',
    'weather-round',
  ].includes(rule)

/** A street's words fit places that have a street's name; for the province itself there are narrower ones. */
function withoutAbout(context: Context): readonly Context[] {
  if (context.rule !== 'street') return [context]
  const bearsOn = context.bearsOn.filter((audience) => audience !== 'about')
  return bearsOn.length > 0 ? [{ ...context, bearsOn }] : []
}

/** Entries without the phrases that contain the built-in topic's own name, and without those that have no other. */
function withoutOwnName<T extends { readonly words: readonly string[] }>(entries: readonly T[]): T[] {
  const own = dienBien.about.replaceAll('-', ' ')
  return entries.flatMap((entry) => {
    const words = entry.words.filter((phrase) => !plainForm(phrase).includes(own))
    return words.length > 0 ? [{ ...entry, words }] : []
  })
}

const plainForm = (text: string): string =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')

/** The parts that differ from province to province. */
export type ProvinceTopic = Pick<Topic, 'id' | 'about' | 'neighbours' | 'bylines' | 'outlets'> & {
  readonly decoys: readonly Decoy[]
}

/** Makes the topic of any province: common weights and words, and the province's own. */
export function provinceTopic({ decoys, ...own }: ProvinceTopic): Topic {
  const signals: readonly Signal[] = withoutOwnName(dienBien.signals.filter((signal) => !isItsOwn(signal)))
  return {
    ...dienBien,
    ...own,
    weights: { ...dienBien.weights, unitWordShared: UNIT_WORD_SHARED },
    // Among offices with hosts of their own, those of the province are certain; former districts' names are shared too
    // often.
    offices: { ...dienBien.offices, names: [own.about.replaceAll('-', '')] },
    newsroom: {
      ...dienBien.newsroom,
      own: dienBien.newsroom.own.filter((word) => !dienBien.bylines.includes(word)),
    },
    contexts: [
      ...withoutOwnName(dienBien.contexts.filter((context) => !isItsOwn(context))).flatMap(withoutAbout),
      ...ofAnyProvince,
    ],
    signals: [...signals],
    decoys: [...withoutOwnName(dienBien.decoys.filter((decoy) => decoy.rule === 'other-words')), ...decoys],
  }
}

import type { Context, Decoy, Topic } from '../schema/topic-schema.ts'
import { contexts } from './contexts.ts'
import { ground } from './ground.ts'
import { decoys, signals } from './signals.ts'

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

/** The parts that differ from province to province. */
export type ProvinceTopic = Pick<Topic, 'id' | 'about' | 'neighbours' | 'bylines' | 'outlets'> & {
  readonly decoys: readonly Decoy[]
}

/** Makes the topic of any province: common weights and words, and the province's own. */
export function provinceTopic({ decoys: own, ...facts }: ProvinceTopic): Topic {
  return {
    ...ground,
    ...facts,
    weights: { ...ground.weights, unitWordShared: UNIT_WORD_SHARED },
    // Among offices with hosts of their own, those of the province are certain; former districts' names are shared too
    // often.
    offices: { ...ground.offices, names: [facts.about.replaceAll('-', '')] },
    contexts: [...contexts, ...ofAnyProvince],
    signals: [...signals],
    decoys: [...decoys, ...own],
  }
}

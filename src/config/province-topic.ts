import { topic as dienBien } from './topic.ts'
import type { Context, Decoy, Signal, Topic } from './topic-schema.ts'

const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '))

/** Only what names a street and hardly ever a road, a station or a bridge of the province itself. */
const STREET_BEFORE = phrases(
  'đường, phố, mặt đường, con đường, mặt tiền, mặt tiền đường, đại lộ, hẻm, ngõ, ngách, kiệt, số nhà, giao lộ, nhà phố',
  'ngã ba, ngã tư, ngã năm, ngã sáu, ngã bảy, vòng xoay, bùng binh, tuyến phố, phố đi bộ, trên đường, cuối đường, đầu đường',
)

/** What is true of the name of any province of Viet Nam. */
const ofAnyProvince: readonly Context[] = [
  { rule: 'street', side: 'before', within: 0, bearsOn: ['about'], weight: -14, words: STREET_BEFORE },
  { rule: 'street', side: 'before', within: 1, bearsOn: ['about'], weight: -9, words: phrases('số, nhà số, tại số') },
  {
    rule: 'battle',
    side: 'before',
    within: 0,
    bearsOn: ['about'],
    weight: -9,
    words: phrases('chiến dịch, mặt trận, chiến trường, trận, trận đánh, trận chiến, khởi nghĩa, cuộc khởi nghĩa'),
  },
  {
    // A dish or a ware bears the name of its province wherever it is sold.
    rule: 'product',
    side: 'before',
    within: 3,
    bearsOn: ['about'],
    unlessPlaced: true,
    weight: -3,
    words: phrases(
      'bún, phở, bánh, bánh tráng, bánh đa, nem, nem chua, mì, hủ tiếu, cơm, chả, giò, rượu, nước mắm, đặc sản, món, quán, nhà hàng',
      'chuỗi, cửa hàng, khách sạn, homestay, rau, chè, trà, cà phê',
    ),
  },
]

/** Contexts and signals of the built-in topic that only the name of a battle needs. */
const isOfBattle = ({ rule }: { readonly rule: string }): boolean =>
  ['battle', 'battle-theme', 'air-battle', 'region', 'local-voice', 'school', 'sight'].includes(rule)

/** A street's words are right for places that bear a street's name; for the province itself there are narrower ones. */
function withoutAbout(context: Context): readonly Context[] {
  if (context.rule !== 'street') return [context]
  const bearsOn = context.bearsOn.filter((audience) => audience !== 'about')
  return bearsOn.length > 0 ? [{ ...context, bearsOn }] : []
}

/** What differs from province to province. */
export type ProvinceTopic = Pick<Topic, 'id' | 'about' | 'neighbours' | 'bylines' | 'outlets'> & {
  readonly decoys: readonly Decoy[]
}

/** The topic of any province: weights and words that are everybody's, and what is its own. */
export function provinceTopic({ decoys, ...own }: ProvinceTopic): Topic {
  const signals: readonly Signal[] = dienBien.signals.filter((signal) => !isOfBattle(signal))
  return {
    ...dienBien,
    ...own,
    contexts: [...dienBien.contexts.filter((context) => !isOfBattle(context)).flatMap(withoutAbout), ...ofAnyProvince],
    signals: [...signals],
    decoys: [...dienBien.decoys.filter((decoy) => decoy.rule === 'other-words'), ...decoys],
  }
}

import type { Language } from '../config/schema/schema.ts'
import { fieldText } from '../field-text.ts'
import type { Evidence } from '../model.ts'
import { inOrderOfSay } from './deciding.ts'
import type { Judged } from './judged.ts'

type Phrase = Readonly<Record<Language, (name: string) => string>>

const quoted = (vi: string, en: string): Phrase => ({
  vi: (name) => vi.replace('%', `“${name}”`),
  en: (name) => en.replace('%', `“${name}”`),
})

/** A sentence for each rule about the words that it matched. */
const PHRASES: Readonly<Record<string, Phrase>> = {
  about: quoted('% chỉ tỉnh này', '% means the province'),
  unit: quoted(
    '% là đơn vị hành chính của tỉnh, không nơi nào khác trùng tên',
    '% is a unit of the province with a name of its own',
  ),
  landmark: quoted('% là địa danh trong tỉnh', '% is a landmark of the province'),
  weak: quoted(
    '% có trong tỉnh nhưng nơi khác cũng có tên này',
    '% is in the province, but other places have the same name',
  ),
  trapped: quoted(
    '% là nơi trong tỉnh, cũng là tên đường và tên chiến dịch',
    '% is in the province, but also the name of streets and a battle',
  ),
  'unit-word': quoted('% đứng ngay cạnh tên, chỉ đơn vị hành chính', '% beside the name shows that a unit is meant'),
  'other-unit': quoted('% chỉ một đơn vị khác trùng tên', '% shows that another unit of that name is meant'),
  company: quoted('có tên khác trong tỉnh đi cùng %', 'other places in the province appear with %'),
  further: quoted('còn nêu %', '% is also named'),
  street: quoted('% cho thấy đây là tên đường', '% shows that it is a street'),
  battle: quoted('% cho thấy nói về trận đánh năm 1954', '% shows that the battle of 1954 is meant'),
  'battle-theme': quoted('% thuộc chuyện lịch sử', '% belongs to a history article'),
  'air-battle': quoted('% là trận đánh ở Hà Nội năm 1972', '% is the battle over Hà Nội in 1972'),
  school: quoted('% là trường, chợ hay tòa nhà mang tên này', '% is a school, market or building of that name'),
  brand: quoted('% là tên doanh nghiệp', '% is a company'),
  origin: quoted(
    '% nói về nơi xuất thân, không phải nơi xảy ra',
    '% is where somebody comes from, not where it happened',
  ),
  route: quoted('% nói về tuyến xe, không phải nơi xảy ra', '% names a coach route, not where it happened'),
  person: quoted('% cho thấy đây là tên người', '% shows that it is a person'),
  'longer-name': quoted('% là một tên khác dài hơn', '% is another, longer name'),
  location: quoted('% cho thấy đây là một nơi', '% shows that a place is meant'),
  newsroom: quoted('% là tên báo của tỉnh', '% is a newspaper of the province'),
  distance: quoted('% chỉ để nói khoảng cách', '% only gives a distance'),
  'regional-section': quoted('chuyên mục % là tin các địa phương', 'the section % is for news of the provinces'),
  event: quoted('% cho thấy đây là nơi tổ chức', '% shows that it is the venue of an event'),
  sight: quoted('% nói về di tích ngày nay', '% is about the site today'),
  site: quoted('% là khu di tích ngày nay', '% is the historic site today'),
  'battle-person': quoted('% chỉ có trong chuyện lịch sử', '% occurs only in history'),
  'other-streets': quoted('% là phố ở thành phố khác', '% is a street in another city'),
  wanted: quoted('% nói người này bị truy nã ở đây', '% shows that somebody is wanted here'),
  institution: quoted('% là cơ quan hay nơi chốn của tỉnh', '% is an institution or place of the province'),
  'singled-out': quoted('% nhấn mạnh riêng nơi này', '% singles it out'),
  signature: quoted('% chỉ là chữ ký bạn đọc', '% is only a reader’s signature'),
  'short-list': quoted('% kể nhiều tỉnh', '% names several provinces'),
  'long-list': quoted('% kể hàng loạt tỉnh', '% lists many provinces'),
  elsewhere: quoted('% ở tỉnh khác', '% is in another province'),
  'unknown-unit': quoted('% không thuộc tỉnh', '% is not a unit of the province'),
  'false-mention': quoted('% ở đây mang nghĩa khác', '% has another meaning here'),
  'weather-round': quoted('% là bản tin thời tiết chung', '% is a national weather report'),
  lottery: quoted('% là tin xổ số', '% is about the lottery'),
  hazard: quoted('% là thiên tai, sự cố tại chỗ', '% is a local hazard or accident'),
  forecast: quoted('% là dự báo chung cho nhiều tỉnh', '% is a forecast for many provinces'),
  region: quoted('% hợp với vùng này', '% fits the region'),
  'local-voice': quoted('% là lối viết của báo trong tỉnh', '% is typical of the province’s own press'),
  section: quoted('chuyên mục % trong địa chỉ', 'the address has the section %'),
  'local-source': quoted('nguồn % ở trong tỉnh', 'the source % is in the province'),
  'local-outlet': quoted('% là cơ quan báo chí, chính quyền của tỉnh', '% is press or government of the province'),
  address: quoted('địa chỉ bài nêu %', 'the address names %'),
  byline: quoted('% mở đầu tin của báo, đài trong tỉnh', '% opens articles of the province’s own press'),
  'worded-as-here': quoted('cách viết như tin trong tỉnh: %', 'worded like news about the province: %'),
  'worded-as-elsewhere': quoted('cách viết như tin nơi khác: %', 'worded like news that only names the province: %'),
  'battle-shadow': quoted(
    'bài về trận đánh, % có thể chỉ là chiến trường',
    'in an article about the battle, % may be the battlefield',
  ),
  headword: quoted('% mở đầu tiêu đề', '% opens the headline'),
  village: quoted('% chỉ một bản cùng tên', '% shows that a village of that name is meant'),
  'event-elsewhere': quoted('sự việc ở %', 'it happened in %'),
  excluded: quoted('% loại nơi này ra', '% excludes it'),
  past: quoted('% nói về chuyện trước đây', '% is about the past'),
  compared: quoted('% chỉ là so sánh', '% is only a comparison'),
  range: quoted('% nói về một đoạn đường', '% describes a stretch of road'),
  letter: quoted('% cho thấy bạn đọc gửi câu hỏi', '% shows that a reader asks a question'),
  work: quoted('% cho thấy đây là tên tác phẩm', '% shows that it is the title of a work'),
  visit: quoted('% nói về người trở lại thăm', '% is about people who return for a visit'),
  today: quoted('% là chuyện của hôm nay', '% is about the present'),
  flight: quoted('% nói về chuyến bay đến đây', '% is about flights there'),
  business: quoted('% là chuyện doanh nghiệp', '% is about a company’s business'),
  'ranking-round': quoted('% là bảng xếp hạng cả nước', '% is a national ranking'),
  'price-round': quoted('% là bảng giá cả nước', '% is a national price list'),
  giving: quoted('% nói về người trao tặng', '% is about the donor'),
  story: quoted('% cùng đưa một tin đã đăng', '% covers a story that is already here'),
  'foreign-place': quoted('báo của tỉnh viết về %', 'the province’s own press writes about %'),
  'foreign-subject': quoted(
    'báo của tỉnh viết chuyện chung: %',
    'the province’s own press writes about something else: %',
  ),
  'foreign-section': quoted('% là mục tin nơi khác', '% is a section for news from elsewhere'),
  national: quoted('% là tin cả nước', '% is national news'),
  abroad: quoted('% là tin thế giới', '% is world news'),
  namesake: quoted('% là tỉnh có nơi trùng tên', '% is the province of its namesake'),
}
const COMPANY = quoted('% cho thấy đây là tên doanh nghiệp', '% shows that it is a company')

/** Explains one piece of evidence, without its weight. A rule unknown to this build is shown by its name. */
export function explainEvidence(item: Judged, evidence: Evidence, language: Language): string {
  const [rule, field, start, end, weight, ownWords] = evidence
  // A source's evidence covers its whole name, in whichever form it is given here.
  const whole = fieldText(item, field)
  const words = ownWords ?? ((field === 'source' ? whole : whole.slice(start, end)) || (end > start ? '…' : ''))
  if (/^(?:keep|drop)-/.test(rule)) {
    const name = rule.slice(5)
    if (language === 'vi') return `quy tắc “${name}” của chủ trang ${rule.startsWith('keep') ? 'giữ lại' : 'bỏ đi'}`
    return `the owner’s rule “${name}” ${rule.startsWith('keep') ? 'keeps' : 'drops'} it`
  }
  const phrase = rule === 'company' && weight < 0 ? COMPANY : PHRASES[rule]
  return phrase ? phrase[language](words) : `${rule} “${words}”`
}

/** The item with its source's name in place of the id, for sentences that people read. */
export function withSourceName<Named extends { readonly source?: string }>(
  item: Named,
  sources: readonly { readonly id: string; readonly name: string }[],
): Named {
  const name = sources.find(({ id }) => id === item.source)?.name
  return name === undefined ? item : { ...item, source: name }
}

/** "24 điểm, cần 10": a score beside the needed one, never in a form that could be a date. */
export function scoreInWords(score: number, threshold: number, language: Language): string {
  const shown = score < 0 ? `−${-score}` : `${score}`
  if (language === 'vi') return `${shown} điểm, cần ${threshold}`
  return `${shown} ${Math.abs(score) === 1 ? 'point' : 'points'}, ${threshold} needed`
}

/**
 * Explains in one sentence whether an item was kept and why: the deciding reasons first, then the weightiest, at most
 * four.
 */
export function explain(
  { topic }: { readonly topic: { readonly threshold: number } },
  item: Judged,
  verdict: { readonly kept: boolean; readonly score: number; readonly because: readonly Evidence[] },
  language: Language,
): string {
  const reasons = inOrderOfSay(verdict, topic.threshold)
    .slice(0, 4)
    .map(
      (evidence) =>
        `${explainEvidence(item, evidence, language)}${evidence[4] === 0 ? '' : ` (${signed(evidence[4])})`}`,
    )
  const total = scoreInWords(verdict.score, topic.threshold, language)
  if (language === 'vi') {
    if (reasons.length === 0) return `Bỏ qua (${total}): không nêu nơi nào trong tỉnh.`
    return `${verdict.kept ? 'Giữ lại' : 'Bỏ qua'} (${total}): ${reasons.join('; ')}.`
  }
  if (reasons.length === 0) return `Dropped (${total}): it names no place in the province.`
  return `${verdict.kept ? 'Kept' : 'Dropped'} (${total}): ${reasons.join('; ')}.`
}

/** "+14", "−9", "0". */
export function signed(weight: number): string {
  if (weight === 0) return '0'
  return weight > 0 ? `+${weight}` : `−${-weight}`
}

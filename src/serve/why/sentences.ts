import type { Language } from '../../config/schema/schema.ts'
import { localDay } from '../../item-day.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import { type Deciding, decidingReason } from '../../relevance/deciding.ts'
import { explainEvidence, scoreInWords, signed, withSourceName } from '../../relevance/explain.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { Asked, Decision, WhyAnswer } from './answer.ts'

/** The answer for people, each part a sentence or two. */
export type Sentences = {
  /** Whether it is here, and what became of it. */
  readonly state: string
  /** The deciding evidence, and the score beside the threshold. */
  readonly deciding?: string
  /** The change that would include it; absent for an item that is here. */
  readonly bringIn?: string
}

type Saying = Pick<ServedConfig, 'topic' | 'sources' | 'site'>

/** An answer in words. */
export function sentencesOf(answer: WhyAnswer, config: Saying, language: Language): Sentences {
  const { decision } = answer
  const deciding = decision && sayDeciding(decision, config, language)
  const bringIn = sayBringIn(answer, config, language)
  const state = STATES[language](answer, localDate(answer.asked?.since ?? '', config))
  return withoutUndefined({ state, deciding, bringIn: bringIn || undefined })
}

/** The answer as one text. */
export function inOneText({ state, deciding, bringIn }: Sentences): string {
  return [state, deciding, bringIn].filter((sentence) => sentence !== undefined).join(' ')
}

function localDate(at: string, { site }: Pick<ServedConfig, 'site'>): string {
  if (at === '') return ''
  const [year, month, date] = localDay(at, site.utcOffset).split('-').map(Number)
  return `${date}/${month}/${year}`
}

type State = (answer: WhyAnswer, since: string) => string

const STATES: Readonly<Record<Language, State>> = {
  vi: ({ case: kind, outlet = '', copy, isBackfill, asked }, since) => {
    switch (kind) {
      case 'kept':
        if (!isBackfill) return `Có: bài của ${outlet} đang có trong danh sách.`
        return `Có trong kho lưu trữ, không có trong danh sách tin mới: bài của ${outlet} đã cũ khi nguồn này được đọc lần đầu.`
      case 'copy':
        return `Có: bài của ${copy?.name} đưa cùng một tin với bài của ${outlet}, nên hai bài được gộp làm một.`
      case 'withdrawn':
        return `Không còn: bài của ${outlet} từng được giữ, nhưng bộ lọc hiện nay không giữ nữa.`
      case 'hidden':
        return 'Không: chủ trang đã gỡ tin này.'
      case 'near-miss':
        return `Không: bài của ${outlet} đã được đọc và suýt được giữ.`
      case 'dropped':
        return `Không: bài của ${outlet} đã được đọc và bị bỏ qua.`
      case 'unknown':
        if (asked === undefined || asked.sources === 0) return 'Không: chưa nguồn nào được đọc.'
        return `Không: chưa nguồn nào trong ${asked.sources} nguồn đưa bài này${since && ` từ ngày ${since}`}.`
    }
  },
  en: ({ case: kind, outlet = '', copy, isBackfill, asked }, since) => {
    switch (kind) {
      case 'kept':
        if (!isBackfill) return `Yes: the article from ${outlet} is in the list.`
        return `In the archive, not in the news list: the article from ${outlet} was already old when this source was first read.`
      case 'copy':
        return `Yes: the article from ${copy?.name} covers the same story as one from ${outlet}, so both are in one entry.`
      case 'withdrawn':
        return `No longer: the article from ${outlet} was kept before, but the current filter does not keep it.`
      case 'hidden':
        return 'No: the owner of this site has removed it.'
      case 'near-miss':
        return `No: the article from ${outlet} was read and nearly kept.`
      case 'dropped':
        return `No: the article from ${outlet} was read and dropped.`
      case 'unknown':
        if (asked === undefined || asked.sources === 0) return 'No: no source has been read yet.'
        return `No: none of ${asked.sources} sources has listed this article${since && ` since ${since}`}.`
    }
  },
}

/** "Quyết định: “đường” cho thấy đây là tên đường (−14). 4 điểm, cần 10." */
function sayDeciding({ item, kept, score, because }: Decision, { topic, sources }: Saying, language: Language): string {
  const deciding = decidingReason({ kept, because }, topic.threshold)
  const total = `${scoreInWords(score, topic.threshold, language)}.`
  const { decision, namesNothing } = TEXTS[language]
  if (deciding.kind === 'nothing') return `${decision}: ${namesNothing}. ${total}`
  const { evidence } = deciding
  const reason = explainEvidence(withSourceName(item, sources), evidence, language)
  const weight = evidence[4] === 0 ? '' : ` (${signed(evidence[4])})`
  return `${decision}: ${reason}${weight}. ${total}`
}

function sayBringIn(answer: WhyAnswer, config: Saying, language: Language): string {
  const { decision, asked } = answer
  if (answer.case === 'kept' || answer.case === 'copy') return ''
  const text = TEXTS[language]
  if (answer.case === 'hidden') return text.onlyOwner
  if (decision === undefined) return asked ? sayOfSource(asked, language) : ''
  if (answer.case === 'unknown' && decision.kept) return text.keptOnceListed
  const deciding = decidingReason(decision, config.topic.threshold)
  const missing = sayMissing(deciding, { decision, config, language })
  if (answer.case !== 'unknown') return missing
  return `${text.droppedIfListed} ${missing}`
}

const TEXTS = {
  vi: {
    decision: 'Quyết định',
    namesNothing: 'không nêu nơi nào trong tỉnh',
    onlyOwner: 'Chỉ chủ trang có thể đưa tin này trở lại.',
    keptOnceListed: 'Khi một nguồn đưa tiêu đề này, tin sẽ được giữ.',
    droppedIfListed: 'Nếu một nguồn đưa tiêu đề này, tin vẫn bị bỏ qua.',
  },
  en: {
    decision: 'Decision',
    namesNothing: 'it names no place in the province',
    onlyOwner: 'Only the owner can bring it back.',
    keptOnceListed: 'It will be kept once a source lists this headline.',
    droppedIfListed: 'If a source listed this headline, it would still be dropped.',
  },
} as const

type Missing = { readonly decision: Decision; readonly config: Saying; readonly language: Language }

/** The change of text or of the owner's rules that would include it. */
function sayMissing(deciding: Deciding, { decision, config, language }: Missing): string {
  const isVietnamese = language === 'vi'
  switch (deciding.kind) {
    case 'rule': {
      const name = deciding.evidence[0].slice(5)
      const isShort = decision.score < config.topic.threshold
      if (isVietnamese) return `Tin sẽ có nếu chủ trang bỏ quy tắc “${name}”${isShort ? ' và tin đủ điểm' : ''}.`
      return `It would be here without the owner’s rule “${name}”${isShort ? ' and with enough points' : ''}.`
    }
    case 'against': {
      const words = deciding.all.map((one) =>
        explainEvidence(withSourceName(decision.item, config.sources), one, language),
      )
      if (isVietnamese) return `Tin sẽ đủ điểm nếu không có căn cứ này: ${words.join('; ')}.`
      return `It would have enough points without this evidence: ${words.join('; ')}.`
    }
    case 'too-little':
      if (isVietnamese) {
        return `Tin sẽ có nếu tiêu đề hoặc tóm tắt nêu rõ hơn một nơi hay cơ quan của tỉnh; còn thiếu ít nhất ${deciding.missing} điểm.`
      }
      return `It would be here if the headline or summary named a place or institution of the province more clearly; at least ${deciding.missing} more points are needed.`
    case 'nothing':
    case 'for':
      if (isVietnamese) return 'Tin sẽ có nếu tiêu đề hoặc tóm tắt nêu một nơi trong tỉnh.'
      return 'It would be here if the headline or summary named a place in the province.'
  }
}

/** For a link that no source has listed: whether its site is polled, and with what success. */
function sayOfSource({ host, source }: Asked, language: Language): string {
  if (host === undefined) return ''
  const isVietnamese = language === 'vi'
  if (source === undefined) {
    if (isVietnamese) return `Trang ${host} không phải là nguồn được đọc; tin sẽ có nếu chủ trang thêm nguồn này.`
    return `${host} is not one of the sources; its news would be here if the owner added it.`
  }
  const { name, status, detail = '' } = source
  if (status === 'failing' || status === 'blocked' || status === 'gone') {
    const why = detail && ` (${detail})`
    if (isVietnamese)
      return `${name} có trong các nguồn nhưng hiện không đọc được${why}; tin sẽ được đọc khi nguồn hoạt động lại.`
    return `${name} is a source, but cannot be read at the moment${why}; the article will be read when it works again.`
  }
  if (isVietnamese) return `${name} là nguồn được đọc đều; tin sẽ được xét khi báo đưa bài vào mục mà chúng tôi đọc.`
  return `${name} is read regularly; the article will be judged once it appears in the section that we read.`
}

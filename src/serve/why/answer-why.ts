import { noStatus } from '../../publish/empty.ts'
import type { Judged } from '../../relevance/judged.ts'
import type { AppContext } from '../http/bindings.ts'
import { documentOr, type Opened } from '../query/current.ts'
import { type WhyAnswer, whyAnswer } from './answer.ts'
import { decideNow } from './decide-now.ts'
import { findArticle, type Question } from './find-article.ts'

/**
 * Answers a question from the published documents. If no stored item answers it, `trial` is judged, or the headline
 * itself.
 */
export async function answerWhy(
  c: AppContext,
  opened: Opened,
  question: Question,
  trial: Judged | undefined = wordsOf(question),
): Promise<WhyAnswer> {
  const search = await findArticle(c, opened, question)
  const { sources } = documentOr(await opened.store.readStatus(), noStatus(''))
  const now = new Date()
  const isJudged = search.found.kind === 'unknown' && trial !== undefined
  const decision = isJudged ? await decideNow(trial, opened, now) : undefined
  return whyAnswer(question, search, decision, { config: opened.config, sources, now })
}

function wordsOf(question: Question): Judged | undefined {
  if (question.kind !== 'headline') return undefined
  return { title: question.text, summary: '', categories: [], link: '' }
}

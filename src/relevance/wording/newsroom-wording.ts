import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'
import type { Reading } from '../names/reading.ts'
import { type SignOfElsewhere, signOfElsewhere } from '../newsroom.ts'
import { newsroomSigns } from './newsroom-signs.ts'
import { knownIn, weighSigns } from './weights.ts'

/** Up to so many points an article is about elsewhere. Losing news of the province is worse than keeping others. */
export const SURELY_ELSEWHERE = -5

/** Sections for news from elsewhere, and leagues and markets of the world in a headline, are never here. */
const isDecided = ([rule, field]: SignOfElsewhere): boolean =>
  rule === 'foreign-section' || (rule === 'foreign-subject' && field === 'title')

/** Finds why an article of the province's own press is about elsewhere: by its words one by one, then by all together. */
export function signInNewsroom(
  matcher: Matcher,
  item: Judged,
  title: Reading,
  summary: Reading,
): SignOfElsewhere | undefined {
  const sign = signOfElsewhere(matcher, item, title, summary)
  if (matcher.topic.weights.wording === 0 || (sign && isDecided(sign))) return sign
  const weights = matcher.newsroomWording()
  const known = knownIn(weights, false)
  const { sum, strongest } = weighSigns(weights, newsroomSigns(matcher, item, title, summary, sign, known))
  if (sum > SURELY_ELSEWHERE || !strongest) return undefined
  return sign ?? ['worded-as-elsewhere', strongest.field, strongest.start, strongest.end]
}

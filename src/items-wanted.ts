import type { Config } from './config/schema.ts'
import { isOpen } from './filing.ts'
import type { Matcher } from './relevance/matcher.ts'
import type { ItemsMetadata } from './store/documents.ts'

function isSealDue(metadata: ItemsMetadata | undefined, config: Config, now: Date): boolean {
  const day = metadata?.oldestOpenDay ?? ''
  return day !== '' && !isOpen(day, now, config.site.utcOffset)
}

/** Whether a tick wants the items although nothing new came in. */
export function needsItems(metadata: ItemsMetadata | undefined, config: Config, matcher: Matcher, now: Date): boolean {
  return isSealDue(metadata, config, now) || isJudgedOtherwise(metadata, matcher) || isFirstOfTheHour(config, now)
}

/** Once an hour the items are read in any case, so that damage does not wait for news to be found. */
function isFirstOfTheHour({ limits }: Config, now: Date): boolean {
  return now.getUTCMinutes() < limits.tickMinutes
}

/** Whether open items stand as another topic or matcher judged them. */
function isJudgedOtherwise(metadata: ItemsMetadata | undefined, matcher: Matcher): boolean {
  return metadata !== undefined && metadata.oldestOpenDay !== '' && metadata.judgedBy !== matcher.version
}

import type { Judged } from '../../relevance/judged.ts'
import type { Opened } from '../query/current.ts'
import type { Decision } from './answer.ts'

/**
 * Decides as a tick would now. The matcher is loaded only here, because most answers are stored and it takes a fresh
 * isolate milliseconds.
 */
export async function decideNow(
  item: Judged,
  { config, loadTopic }: Pick<Opened, 'config' | 'loadTopic'>,
  now: Date,
): Promise<Decision> {
  const [{ judge }, { matcherFor }, topic] = await Promise.all([
    import('../../relevance/judge.ts'),
    import('../../relevance/matcher-for.ts'),
    loadTopic(),
  ])
  const source = config.sources.find(({ id }) => id === item.source)
  const { kept, score, because, places } = judge(matcherFor(topic), item, source, now)
  return { item: { ...item, because }, kept, score, because, places }
}

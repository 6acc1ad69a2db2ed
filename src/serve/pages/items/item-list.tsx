import type { Child } from 'hono/jsx'
import { dayOfId } from '../../../item-day.ts'
import type { Item } from '../../../model.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import { withParameter } from '../../http/with-parameter.ts'
import { inLanguage, type PageContext } from '../frame.tsx'
import { words } from '../messages.ts'
import { dayPath } from '../paths.ts'
import { dayHeading } from '../time.tsx'
import { Article } from './article.tsx'

type ListProps = {
  readonly page: PageContext
  readonly config: ServedConfig
  readonly items: readonly Item[]
  /** Path and query of the list, such as "/?q=x" or "/noi/xa-muong-nhe". */
  readonly path: string
  /** The cursor of older items; absent at the end. */
  readonly next: string | undefined
  /** The cursor of this page; absent on the first. */
  readonly cursor: string | undefined
  /** Shown if there are no items. */
  readonly empty: Child
}

/** Items under their days, with links to older ones and back; marks the end of the list. */
export function ItemList({ page, config, items, path, next, cursor, empty }: ListProps) {
  const { language } = page
  const text = words[language]
  const days = [...Map.groupBy(items, ({ id }) => dayOfId(id))]
  const older = withParameter(path, `cursor=${next}`)
  return (
    <>
      {days.map(([day, filed]) => (
        <>
          <h2 class="day">
            <a href={inLanguage(dayPath(day), language)}>
              <time datetime={day}>{dayHeading(day, text)}</time>
            </a>
          </h2>
          {filed.map((item) => (
            <Article item={item} config={config} page={page} />
          ))}
        </>
      ))}
      {items.length === 0 && empty}
      <p class="more">
        {next !== undefined && (
          <a href={inLanguage(older, language)} rel="next">
            {text.older}
          </a>
        )}
        {next === undefined && items.length > 0 && <span>{text.end}</span>}
        {cursor !== undefined && <a href={inLanguage(path, language)}>{text.newest}</a>}
      </p>
    </>
  )
}

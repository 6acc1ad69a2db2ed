import { inLanguage, type PageContext } from './frame.tsx'
import { words } from './messages.ts'
import { Time } from './time.tsx'

type UnreadProps = { readonly since: string | undefined; readonly page: PageContext }

/** A notice above a list when practically no source could be read for hours; otherwise nothing. */
export function Unread({ since, page }: UnreadProps) {
  if (since === undefined) return null
  const text = words[page.language]
  return (
    <p class="unread">
      {text.unreadBefore} <Time at={since} utcOffset={page.site.utcOffset} />. {text.unreadAfter}{' '}
      <a href={inLanguage('/sources', page.language)}>{text.sourcesNow}</a>
    </p>
  )
}

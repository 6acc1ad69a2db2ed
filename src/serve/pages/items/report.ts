import { withParameter } from '../../http/with-parameter.ts'
/** A prepared report to the owner about a wrong page. */
export type Report = { readonly subject: string; readonly body: string }

/**
 * The address behind "report an error": a prepared mail or issue for the site's contact. Undefined if the contact is
 * neither a mail nor a web address.
 */
export function reportAddress(contact: string, { subject, body }: Report): string | undefined {
  const address = contact.trim()
  if (/^mailto:/i.test(address)) return letter(address, subject, body)
  if (/^[^\s@/:]+@[^\s@/:]+$/.test(address)) return letter(`mailto:${address}`, subject, body)
  const page = URL.parse(address)
  if (page === null || !/^https?:$/.test(page.protocol)) return undefined
  // GitLab's form has other field names than those of GitHub, Gitea and Forgejo.
  if (page.pathname.endsWith('/-/issues/new'))
    return withFields(page, { 'issue[title]': subject, 'issue[description]': body })
  if (page.pathname.endsWith('/issues/new')) return withFields(page, { title: subject, body })
  return page.href
}

/** RFC 6068: fields percent-encoded, lines end with CRLF. */
function letter(address: string, subject: string, body: string): string {
  const lines = body.replace(/\n/g, '\r\n')
  const fields = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
  return withParameter(address, fields)
}

function withFields(page: URL, fields: Readonly<Record<string, string>>): string {
  for (const [name, value] of Object.entries(fields)) page.searchParams.set(name, value)
  return page.href
}

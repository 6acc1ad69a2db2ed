import { registrableDomain } from '../config/schema/registrable-domain.ts'
import { editionHosts } from '../config/web/hosts.ts'
import { bareHost } from './url.ts'

/**
 * The name that a newsroom registered: sections with hosts of their own (batdongsan.baoxaydung.vn, mega.vietnamplus.vn)
 * share one numbering of articles. The whole host if its neighbours belong to others: editions in another language,
 * offices of a government, schools; a site on a platform (a.wordpress.com) is registered by itself.
 */
export function newsroomHost(hostname: string): string {
  const host = bareHost(hostname)
  if (/(^|\.)(gov|edu|ac|mil)\.\w+$/.test(host)) return host
  const registered = registrableDomain(host)
  const [first = ''] = host.split('.')
  if (registered !== host && editionHosts.includes(first)) return host
  return bareHost(registered)
}

/** Whether an article's address is a newsroom's own, by the address of its front page. */
export function isHomeOf(home: string, link: string): boolean {
  const [own, other] = [URL.parse(home), URL.parse(link)]
  return own !== null && other !== null && newsroomHost(own.hostname) === newsroomHost(other.hostname)
}

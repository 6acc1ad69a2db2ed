import { editionHosts } from '../config/hosts.ts'
import { registrableDomain } from '../config/schema/registrable-domain.ts'
import { bareHost } from './url.ts'

/**
 * The name that a newsroom registered: sections under hosts of their own (batdongsan.baoxaydung.vn, mega.vietnamplus.vn)
 * number their articles together. The whole host where its neighbours are somebody else's: editions in another
 * language, offices of a government, schools; a site on a platform (a.wordpress.com) is registered by itself.
 */
export function newsroomHost(hostname: string): string {
  const host = bareHost(hostname)
  if (/(^|\.)(gov|edu|ac|mil)\.\w+$/.test(host)) return host
  const registered = registrableDomain(host)
  const [first = ''] = host.split('.')
  return registered !== host && editionHosts.includes(first) ? host : bareHost(registered)
}

/** Whether an article's address is a newsroom's own, by the address of its front page. */
export function isHomeOf(home: string, link: string): boolean {
  const [own, other] = [URL.parse(home), URL.parse(link)]
  return own !== null && other !== null && newsroomHost(own.hostname) === newsroomHost(other.hostname)
}

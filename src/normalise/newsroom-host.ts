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

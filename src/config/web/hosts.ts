/**
 * Current and former hosts of one newsroom: old → today's. Used only for identifying articles; the served link stays as
 * its publisher gave it.
 */
export const hostAliases: Readonly<Record<string, string>> = {
  // The provincial paper under its former names; links of 2023 to 2026 still carry them.
  'baodienbienphu.com.vn': 'baodienbienphu.vn',
  'baodienbienphu.info.vn': 'baodienbienphu.vn',
  // Redirects completely (July 2026).
  'cand.com.vn': 'cand.vn',
  // Moved (2026).
  'baosonla.org.vn': 'baosonla.vn',
}

/** First labels of a host that select how a page looks, never which page it is. */
export const presentationHosts: readonly string[] = ['www', 'm', 'mobile', 'amp', 'wap']

/** First labels under which an outlet publishes in another language, with article numbers of its own. */
export const editionHosts: readonly string[] = [
  'e',
  'en',
  'english',
  'news',
  'fr',
  'es',
  'ru',
  'zh',
  'cn',
  'ja',
  'ko',
  'lo',
  'km',
]

/** Second labels under which Vietnam and others register names for the public (VNNIC's list for .vn). */
export const publicSecondLabels: readonly string[] = [
  'com',
  'net',
  'org',
  'edu',
  'gov',
  'info',
  'ac',
  'biz',
  'health',
  'int',
  'name',
  'pro',
  'io',
  'id',
  'ai',
  'co',
  'mil',
]

/**
 * Second-level names of .vn for the provinces as they were until July 2025: "bao.dienbien.vn" and "so.dienbien.vn" are
 * registered by different people (Public Suffix List, section .vn).
 */
export const provinceLabels: readonly string[] = (
  'angiang bacgiang backan baclieu bacninh baria-vungtau bentre binhdinh binhduong binhphuoc binhthuan camau cantho ' +
  'caobang daklak daknong danang dienbien dongnai dongthap gialai hagiang haiduong haiphong hanam hanoi hatinh ' +
  'haugiang hoabinh hue hungyen khanhhoa kiengiang kontum laichau lamdong langson laocai longan namdinh nghean ' +
  'ninhbinh ninhthuan phutho phuyen quangbinh quangnam quangngai quangninh quangtri soctrang sonla tayninh thaibinh ' +
  'thainguyen thanhhoa thanhphohochiminh thuathienhue tiengiang travinh tuyenquang vinhlong vinhphuc yenbai'
).split(' ')

/**
 * Hosts under which unrelated people have a site each, with article numbers of its own: blogs, shops, schools and
 * offices on one platform (Public Suffix List, private section; the Vietnamese ones by their own pages, 2026).
 * "blogspot" covers all its countries.
 */
export const platformHosts: readonly string[] = [
  'wordpress.com',
  'blogspot',
  'vnptweb.vn',
  'vnpt.vn',
  'violet.vn',
  'vnedu.vn',
  'viettelstudy.vn',
  'mysapo.net',
  'bizwebvietnam.net',
  'myharavan.com',
  'webnode.vn',
  'webnode.page',
  'github.io',
  'gitlab.io',
  'pages.dev',
  'workers.dev',
  'netlify.app',
  'vercel.app',
  'web.app',
  'firebaseapp.com',
  'appspot.com',
  'herokuapp.com',
  'onrender.com',
  'fly.dev',
  'azurewebsites.net',
  'cloudfront.net',
  'amazonaws.com',
  'substack.com',
  'medium.com',
  'tumblr.com',
  'livejournal.com',
  'typepad.com',
  'over-blog.com',
  'ghost.io',
  'webflow.io',
  'wixsite.com',
  'weebly.com',
  'squarespace.com',
  'myshopify.com',
  'jimdofree.com',
  'strikingly.com',
  'site123.me',
  'duckdns.org',
  'ddns.net',
]

/** Query parameters that say how a reader came, never which page it is. Names are compared in lower case. */
export type TrackingOwner = {
  readonly owner: string
  /** Whole names. */
  readonly names?: readonly string[]
  /** Beginnings of names. */
  readonly prefixes?: readonly string[]
  readonly evidence: string
}

/**
 * Only names with a known owner: a bare "ref", "source" or "from" can choose the page. Grouped by owner, so that a row
 * can be removed when its owner disappears.
 */
export const trackingParameters: readonly TrackingOwner[] = [
  {
    owner: 'Google Analytics and Ads',
    names: ['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'srsltid', '_ga', '_gl'],
    prefixes: ['utm_', 'gad_'],
    evidence: 'Google Ads and Analytics help on auto-tagging and campaign addresses',
  },
  {
    owner: 'Meta',
    names: ['fbclid', 'igshid', 'igsh', 'fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', 'mibextid', 'sfnsn'],
    evidence: 'added to shared links by Facebook and Instagram',
  },
  {
    owner: 'Zalo',
    names: ['zarsrc', 'gidzl', 'zanpid'],
    evidence: 'added to every link opened in the app; seen with utm_source=zalo, 2023 to 2026',
  },
  {
    owner: "Servers' sessions",
    names: ['phpsessid', 'jsessionid', 'asp.net_sessionid', 'cfid', 'cftoken', 'zenid', 'oscsid'],
    prefixes: ['aspsessionid'],
    evidence: "the names of PHP's, Java's, ASP's, ColdFusion's, Zen Cart's and osCommerce's session parameters",
  },
  {
    owner: 'VnExpress',
    prefixes: ['vn_source', 'vn_medium', 'vn_campaign', 'vn_term', 'vn_thumb', 'itm_'],
    evidence: 'vnexpress.net article links with ?vn_source=rcm_detail&vn_medium=thegioi, 2019; data-itm-source, 2023',
  },
  {
    owner: 'AT Internet / Piano',
    names: ['xtor'],
    prefixes: [
      'at_medium',
      'at_campaign',
      'at_custom',
      'at_format',
      'at_link',
      'at_ptr',
      'at_bbc_team',
      'at_creation',
      'at_variant',
    ],
    evidence: 'BBC Tiếng Việt feed, every link: ?at_medium=RSS&at_campaign=rss, July 2026',
  },
  { owner: 'Microsoft Advertising', names: ['msclkid'], evidence: 'Microsoft Advertising help on auto-tagging' },
  { owner: 'X', names: ['twclid'], prefixes: ['ref_src', 'ref_url'], evidence: 'added by embedded posts and ads' },
  { owner: 'TikTok', names: ['ttclid'], evidence: 'TikTok Ads help on click identifiers' },
  { owner: 'LinkedIn', names: ['li_fat_id'], evidence: 'LinkedIn help on first-party identifiers' },
  { owner: 'Yandex', names: ['yclid', 'ysclid', '_openstat'], evidence: 'Yandex Direct help' },
  { owner: 'Mailchimp', names: ['mc_cid', 'mc_eid'], evidence: 'Mailchimp help on campaign tracking' },
  {
    owner: 'HubSpot',
    names: ['_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking'],
    prefixes: ['hsa_'],
    evidence: 'HubSpot help on tracking codes in addresses',
  },
  { owner: 'Marketo', names: ['mkt_tok'], evidence: 'added to links in mails' },
  { owner: 'Matomo', prefixes: ['pk_', 'mtm_', 'piwik_', 'matomo_'], evidence: 'Matomo guide on campaign addresses' },
  {
    owner: 'Omeda and others in mails',
    names: ['oly_enc_id', 'oly_anon_id', 'vero_id', 'wickedid', 'rb_clickid'],
    evidence: 'added to links in mails',
  },
]

/** Parameters that select how a page looks: for phones (Blogger's "m"), as AMP, for printing. Lower case. */
export const presentationParameters: readonly string[] = [
  'amp',
  'amp=',
  'amp=1',
  'amp=true',
  'outputtype=amp',
  'm=0',
  'm=1',
  'mobile=1',
  'print=1',
  'print=true',
  'tmpl=component',
]

/**
 * Names that say where a reader found an address, if the value is one of these: "?from=zalo". With any other value they
 * may choose the page. Lower case.
 */
export const channels: Readonly<Record<'names' | 'values', readonly string[]>> = {
  names: ['from', 'source', 'src', 'ref', 'referrer', 'share', 'via', 'channel'],
  values: [
    'rss',
    'feed',
    'zalo',
    'facebook',
    'fb',
    'twitter',
    'telegram',
    'tiktok',
    'youtube',
    'google',
    'email',
    'newsletter',
    'copy',
    'copylink',
    'social',
  ],
}

/**
 * Parts of a picture's address that mark a counter, a smiley or a spacer instead of a picture of the news. Lower case.
 */
export const emptyPictures: readonly string[] = [
  '/images/core/emoji/',
  '/twemoji/',
  '/emoji/',
  'feeds.feedburner.com/~',
  'feedsportal.com/',
  'doubleclick.net/',
  'google-analytics.com/',
  'stats.wordpress.com/',
  'pixel.wp.com/',
  'facebook.com/tr',
  'scorecardresearch.com/',
  'gravatar.com/avatar/',
  '/pixel.gif',
  '/spacer.gif',
  '/blank.gif',
  '/blank.png',
  '/transparent.gif',
  '/transparent.png',
  '/1x1.',
  '/loading.gif',
]

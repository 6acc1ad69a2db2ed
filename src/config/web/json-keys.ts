/**
 * Under which keys newsrooms' APIs give what we read, the most telling first; compared without case, "_" and "-". Seen
 * in the answers of Báo Điện Biên Phủ, WordPress and the APIs in public crawlers, 2025 and 2026.
 */
export const jsonKeys = {
  title: ['title', 'headline', 'tieude', 'subject', 'name'],
  link: ['url', 'link', 'href', 'permalink', 'shareurl', 'detailurl', 'canonicalurl', 'weburl'],
  published: [
    'publishedat',
    'publishat',
    'publishdate',
    'publishtime',
    'pubdate',
    'datepublished',
    'published',
    'dategmt',
    'ngaydang',
    'createdat',
    'createddate',
    'date',
    'time',
  ],
  updated: ['updatedat', 'modifiedat', 'datemodified', 'modifiedgmt', 'updateddate'],
  summary: ['sapo', 'summary', 'description', 'excerpt', 'lead', 'abstract', 'intro', 'mota'],
  image: ['thumbnail', 'thumbnailurl', 'image', 'imageurl', 'avatar', 'thumb', 'cover', 'picture', 'photo'],
  author: ['author', 'authorname', 'tacgia'],
} as const

/** Where an object instead of a text has its text: WordPress writes {"rendered": "…"}. */
export const jsonTextKeys: readonly string[] = ['rendered', 'url', 'text', 'value', 'name', 'src']

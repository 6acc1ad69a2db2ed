/** Elements that occur in titles. Anything else between angle brackets in a title is text: "phim <Mai>". */
const IN_TITLES =
  /<(?!\/?(?:a|abbr|acronym|b|bdi|bdo|big|blink|br|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|mark|p|q|s|samp|small|span|strike|strong|style|script|sub|sup|svg|tt|u|var|wbr)\b[^<]*>|!--)/gi

/**
 * Converts a title of RSS, which may be HTML or plain text without saying so, to HTML: `<` is markup only at the start
 * of an element that occurs in titles.
 */
export function titleHtml(text: string): string {
  if (text.includes('<')) return text.replaceAll('<![CDATA[', '').replaceAll(']]>', '').replace(IN_TITLES, '&lt;')
  return text
}

/** Elements that occur in titles. Whatever else stands between angle brackets in one is text: "phim <Mai>". */
const IN_TITLES =
  /<(?!\/?(?:a|abbr|acronym|b|bdi|bdo|big|blink|br|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|mark|p|q|s|samp|small|span|strike|strong|style|script|sub|sup|svg|tt|u|var|wbr)\b[^<]*>|!--)/gi

/**
 * A title of RSS, which may be HTML or plain text and does not say which, as HTML: `<` counts as markup only where it
 * starts an element that people put into titles.
 */
export function titleHtml(text: string): string {
  return text.includes('<') ? text.replace(IN_TITLES, '&lt;') : text
}

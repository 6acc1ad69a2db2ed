/** Letters that no other language of our sources writes: ă â đ ê ô ơ ư with tones, and the hook and dot below. */
const VIETNAMESE = /[đơư]|[ăâêôơư][\u0300\u0301\u0303\u0309\u0323]|[aeiouy][\u0309\u0323]/iu

/**
 * The language of an item as its primary subtag ("vi", "en"): the first usable of those declared. A title in Vietnamese
 * letters is Vietnamese whatever was declared, since templates say "en-us".
 */
export function languageOf(title: string, declared: readonly (string | undefined)[]): string {
  if (VIETNAMESE.test(decomposedTones(title))) return 'vi'
  for (const tag of declared) {
    const primary = /^\s*([a-z]{2,3})(?:[-_]\w+)*\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase()
    // "vn" is the country; the language of that code does not exist.
    if (primary !== undefined) return primary === 'vn' ? 'vi' : primary
  }
  return 'vi'
}

/** Tones as marks of their own, letters whole: "ế" as "ê" and the acute. */
function decomposedTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([aeiou])([\u0323]?)([\u0302\u0306\u031b])/giu, '$1$3$2')
    .replace(/[aeiou][\u0302\u0306\u031b]/giu, (letter) => letter.normalize('NFC'))
}

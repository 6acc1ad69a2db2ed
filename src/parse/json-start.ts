/** Guards against scripts of other sites, calls and variables around the value, comments, and warnings of PHP. */
const BEFORE: readonly RegExp[] = [
  /[\s\ufeff\u0000]+/y,
  /\/\*[^*]{0,500}\*\//y,
  /\/\/[^\n]{0,500}\n/y,
  /\)\]\}'?,?/y,
  /(?:while|for) ?\([\d; ]{0,9}\);/y,
  /typeof [\w$.]{1,100} ?={2,3} ?['"]function['"] ?&& ?/y,
  /(?:(?:var|let|const) )?[a-z_$][\w$.]{0,100}(?:\[['"][\w$.-]{1,100}['"]\])? ?[(=]/iy,
  /<br ?\/?>\s{0,9}<b>(?:Warning|Notice|Deprecated)<\/b>:[^\n]{0,500}<br ?\/?>/y,
]
/** Of all kinds together. */
const MOST = 40

/** The position at which a value in JSON begins, after anything that servers put before one; -1 if there is none. */
export function jsonStart(text: string): number {
  let at = 0
  for (let count = 0; count < MOST; count++) {
    const first = text.charAt(at)
    if (first === '{' || first === '[') return at
    const end = endOfAny(text, at)
    if (end === at) return -1
    at = end
  }
  return -1
}

function endOfAny(text: string, at: number): number {
  for (const pattern of BEFORE) {
    pattern.lastIndex = at
    if (pattern.test(text)) return pattern.lastIndex
  }
  return at
}

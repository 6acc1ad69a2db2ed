/** Whole numbers that JSON.parse may round have 16 digits or more (2^53 has 16). */
const LONG_NUMBER = /[:[,\s]-?\d{16,}/
const STRING_OR_NUMBER = /"|-?\d+/g
const LEAST_DIGITS = 16

/**
 * Quotes every whole number of 16 digits or more in JSON text, so that no id is rounded. Returns nearly all texts
 * unchanged after one search. Linear in the length.
 */
export function withExactNumbers(json: string, endOfString: (text: string, start: number) => number): string {
  if (json.search(LONG_NUMBER) < 0) return json
  let exact = ''
  let copied = 0
  STRING_OR_NUMBER.lastIndex = 0
  for (let found = STRING_OR_NUMBER.exec(json); found !== null; found = STRING_OR_NUMBER.exec(json)) {
    const at = found.index
    if (found[0] === '"') {
      STRING_OR_NUMBER.lastIndex = endOfString(json, at) + 1
    } else if (isLongWhole(json, at, found[0])) {
      exact += `${json.slice(copied, at)}"${found[0]}"`
      copied = at + found[0].length
    }
  }
  return exact + json.slice(copied)
}

/** Not the digits before or after a point, or in an exponent. */
function isLongWhole(json: string, at: number, number: string): boolean {
  if (number.replace('-', '').length < LEAST_DIGITS) return false
  return !/[\d.eE+-]/.test(json.charAt(at - 1)) && !/[.eE]/.test(json.charAt(at + number.length))
}

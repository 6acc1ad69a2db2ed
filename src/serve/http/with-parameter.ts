/** An address with one more parameter, such as "lang=en", already encoded. */
export function withParameter(address: string, parameter: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${parameter}`
}

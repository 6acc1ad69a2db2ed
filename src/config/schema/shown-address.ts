/** Names of parameters that hold a secret, or whose last word does: "api_key", "X-Amz-Signature", "access_token". */
const SECRET_NAME =
  /(?:^|[-_.])(?:key|token|auth|authorization|signature|sig|hmac|secret|password|passwd|pass|pwd|credentials?|jwt|session|sid|policy)$|(?:key|token|secret|signature|password)$/i

/** Web addresses inside a text. */
const ADDRESS = /https?:\/\/[^\s"'<>]{1,4000}/gi

/**
 * A source's address for the public: without user, password and fragment, and without its whole query if the source is
 * marked secret or a parameter's name suggests a secret. "" for a text that is not an address.
 */
export function shownAddress({ url, secret }: { readonly url: string; readonly secret?: true | undefined }): string {
  const shown = URL.parse(url)
  if (shown === null) return ''
  if (secret === true || namesSecret(shown)) shown.search = ''
  if (shown.username === '' && shown.password === '' && shown.hash === '' && shown.search !== '') return url
  shown.username = ''
  shown.password = ''
  shown.hash = ''
  return shown.href
}

/** A text, such as a failure, with every address in it as `shownAddress` gives it. */
export function withShownAddresses(text: string, secret?: true): string {
  return text.includes('://') ? text.replace(ADDRESS, (url) => shownAddress({ url, secret }) || 'an address') : text
}

function namesSecret({ searchParams }: URL): boolean {
  for (const name of searchParams.keys()) if (SECRET_NAME.test(name.slice(0, 200))) return true
  return false
}

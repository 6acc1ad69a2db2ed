/** A word in a parameter's name that suggests a secret: "api_key", "X-Amz-Signature", "access_token", "auth[key]". */
const SECRET_NAME =
  /(?<![a-z])(?:auth|authorization|sig|hmac|pass|passwd|passcode|passphrase|pw|pwd|pin|otp|credentials?|bearer|private|ticket|jwt|session|sessionid|phpsessid|jsessionid|sid|policy|tok)(?![a-z])|(?:key|token|secret|signature|password)s?(?![a-z])/

/** Web addresses inside a text, and others that may have a user and password. */
const ADDRESS = /(?:https?|s?ftps?|wss?):\/\/[^\s"'<>]{1,4000}/gi

/** A parameter of an address: in its query, in an address inside that, and in its path (";jsessionid=…"). */
const PARAMETER = /(?<=[?&;/])([^?&;=/]{1,200})=([^?&;/#]*)/g

type Address = { readonly url: string; readonly secret?: true | undefined }

/**
 * A source's address for the public: without user, password and fragment, and without its whole query if the source is
 * marked secret or a parameter's name suggests a secret. "" for a text that is not an address.
 */
export function shownAddress({ url, secret }: Address): string {
  const shown = URL.parse(url)
  if (shown === null) return ''
  if (secret === true || namesSecret(decoded(shown.search))) shown.search = ''
  const isBare = shown.username === '' && shown.password === '' && shown.hash === '' && !namesSecret(shown.pathname)
  if (isBare && shown.search !== '') return url
  shown.username = ''
  shown.password = ''
  shown.hash = ''
  shown.pathname = shown.pathname.replace(PARAMETER, (whole, name: string) =>
    suggestsSecret(name) ? `${name}=` : whole,
  )
  return shown.href
}

/** A text, such as a failure, with every address in it as `shownAddress` gives it. */
export function withShownAddresses(text: string, secret?: true): string {
  return text.includes('://') ? text.replace(ADDRESS, (url) => shownAddress({ url, secret }) || 'an address') : text
}

/**
 * The secrets of an address, as written and decoded: all values of its query if it is marked secret, otherwise those
 * whose names suggest one. Shorter ones than four characters occur in any text.
 */
export function secretsIn({ url, secret }: Address): readonly string[] {
  const address = URL.parse(url)
  if (address === null) return []
  const written = `${address.pathname}${address.search}`
  const parameters = [written, decoded(written)].flatMap((text) => [...text.matchAll(PARAMETER)])
  const values = parameters.flatMap(([, name = '', value = '']) =>
    suggestsSecret(name) ? [value, decoded(value)] : [],
  )
  const query = secret === true ? [address.search.slice(1), ...[...address.searchParams].map(([, value]) => value)] : []
  return [...new Set([...values, ...query])].filter((value) => value.length >= LEAST_SECRET)
}

const LEAST_SECRET = 4

function namesSecret(written: string): boolean {
  for (const [, name = ''] of written.matchAll(PARAMETER)) if (suggestsSecret(name)) return true
  return false
}

/** Words are separated by signs or begin with a capital: "authToken". */
function suggestsSecret(name: string): boolean {
  const words = decoded(name).replace(/([a-z\d])([A-Z])/g, '$1_$2')
  return SECRET_NAME.test(words.toLowerCase())
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

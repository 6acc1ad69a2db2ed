import { DAY_MS } from '../../../durations.ts'

const DAYS_VALID = 300

/**
 * The text of security.txt (RFC 9116), valid for less than a year from `today`, as its section 2.5.5 asks. Undefined if
 * the site's contact is not an address.
 */
export function securityText(contact: string, origin: string, today: string): string | undefined {
  const address = /^[^\s@/:]+@[^\s@/:]+$/.test(contact) ? `mailto:${contact}` : contact
  if (!/^(?:https:\/\/|mailto:)\S+$/i.test(address)) return undefined
  const expires = new Date(Date.parse(`${today}T00:00:00Z`) + DAYS_VALID * DAY_MS).toISOString()
  return [
    `Contact: ${address}`,
    `Expires: ${expires}`,
    'Preferred-Languages: vi, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}

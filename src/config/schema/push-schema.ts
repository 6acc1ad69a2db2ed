import * as v from 'valibot'
import { described } from './described.ts'

/** Where messages go, and which news go there. Secrets are given here by the names that `wrangler secret put` gave them. */

/** Any other name could be the name of the owner's token. */
const secret = v.pipe(
  v.string(),
  v.regex(/^PUSH_[A-Z0-9_]{1,40}$/, 'must be the name of a secret, such as "PUSH_TOKEN"'),
)

const address = described(
  'An https address. {PUSH_NAME} in it means the secret of that name.',
  v.pipe(
    v.string(),
    v.maxLength(1_000, 'must not be longer than 1000 characters'),
    v.regex(/^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])[^\s"<>\\]+$/, 'must begin with https://'),
  ),
)
const bearer = described('The secret that goes out as "Authorization: Bearer …".', v.optional(secret))

const ToSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('webhook'), url: address, secret: bearer }),
    v.strictObject({
      kind: v.literal('ntfy'),
      url: described('Of the topic, such as "https://ntfy.sh/tin-cua-toi".', address),
      secret: bearer,
    }),
    v.strictObject({
      kind: v.literal('telegram'),
      chat: described(
        'The id of a chat or channel, such as "-1001234567890" or "@kenh".',
        v.pipe(v.string(), v.minLength(1, 'must not be empty')),
      ),
      secret: described('The secret that holds the bot’s token.', secret),
      url: described('Of another Bot API server; api.telegram.org without it.', v.optional(address)),
    }),
  ],
  ({ expected }) => (expected === 'Object' ? 'must be an object' : 'must be "webhook", "ntfy" or "telegram"'),
)

const name = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'))
const words = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1, 'must not be empty'))),
  v.minLength(1, 'must name at least one'),
)

export const PushSchema = v.strictObject({
  name,
  to: ToSchema,
  place: described('Slugs of places, as ?place= has them; all news without it.', v.optional(words)),
  q: described('Words, as ?q= has them.', v.optional(words)),
  outlets: described(
    'Only stories covered by at least this many outlets.',
    v.optional(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(2, 'must be at least 2'))),
  ),
  at: described(
    'One message a day at this local time, such as "07:00". At once without it.',
    v.optional(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must look like "07:00"'))),
  ),
})

export const NotifySchema = v.strictObject({ name, to: ToSchema })

export type Push = Readonly<v.InferOutput<typeof PushSchema>>

export type Destination = Push['to']

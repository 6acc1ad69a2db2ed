import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/quick'
import type { Problem as Mistake } from '../config/check.ts'
import { checkOverride, readConfig } from '../store/config.ts'
import { openStore, removeOverride, writeOverride } from '../store/kv.ts'
import { hash8 } from '../text/hash.ts'
import { type AppContext, type AppEnv, executionOf } from './bindings.ts'
import { TAGS } from './conditional.ts'
import { documentOr, open, readCurrent } from './current.ts'
import { ownersJson, PRIVATE } from './owners-answer.ts'
import { preview } from './preview.ts'
import { problem, problemResponse, wrongParameters } from './problem.ts'
import { purgeEdge } from './purge.ts'
import { forgetSnapshot } from './snapshot.ts'

/** The built-in config has 21 KB; thousands of sources fit. */
const LARGEST_BODY = 1024 * 1024
/** A file that is something else altogether has a mistake in every line. */
const MISTAKES_TOLD = 50

const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => problemResponse(problem(413, `The body is larger than ${LARGEST_BODY} bytes.`)),
})

/** The override of the built-in config: read, replaced, taken away, and tried out. For the owner alone. */
export const configRoutes = new Hono<AppEnv>()

/** The override as PUT takes it, so that what was read can be edited and sent back. */
configRoutes.get('/', async (c) => {
  const text = await openStore(c.env.KV).readOverride()
  const stored = storedOverride(text)
  if (stored === undefined) {
    const { problems } = await readConfig(openStore(c.env.KV), c.env.LIMITS)
    return refused(409, `The stored override ${problems[0]?.message ?? 'is not JSON'}. PUT another, or DELETE it.`)
  }
  return ownersJson(stored, { etag: etagOf(text) })
})

/** The whole config that is in force, where it comes from, and why not from the stored override if that is bad. */
configRoutes.get('/in-force', async (c) => {
  const { config, inForce, problems } = await readConfig(openStore(c.env.KV), c.env.LIMITS)
  return ownersJson({ from: inForce, problems, config })
})

configRoutes.put('/', limitBody, async (c) => {
  const text = await c.req.text()
  const checked = checkOverride(text, c.env.LIMITS)
  if (checked.kind === 'bad') return wrongConfig(checked.problems)
  const clash = await clashWith(c)
  if (clash) return clash
  await writeOverride(c.env.KV, text)
  showAtOnce(c)
  return ownersJson(SAVED, { etag: etagOf(text) })
})

configRoutes.delete('/', async (c) => {
  const clash = await clashWith(c)
  if (clash) return clash
  await removeOverride(c.env.KV)
  showAtOnce(c)
  return ownersJson(SAVED)
})

/** Elsewhere what is kept in memory is a minute old at most. */
function showAtOnce(c: AppContext): void {
  forgetSnapshot(c.env.KV)
  const execution = executionOf(c)
  execution?.waitUntil(purgeEdge(execution.cache, [TAGS.config]))
}

/** Where what was saved is seen, and when (KV may show an old value for a minute). */
const SAVED = { saved: true, presentation: 'within a minute', relevance: 'from the next tick' } as const

configRoutes.post('/preview', limitBody, async (c) => {
  const checked = checkOverride(await c.req.text(), c.env.LIMITS)
  if (checked.kind === 'bad') return wrongConfig(checked.problems)
  const opened = await open(c)
  const current = readCurrent(c, opened)
  const near = await opened.store.readNear()
  const recent = {
    items: current.document.items,
    nearMisses: documentOr(near, { items: [] }).items,
    sealedDay: current.document.sealedDay,
  }
  return ownersJson(preview(checked.config, opened.config, recent, new Date()))
})

function storedOverride(text: string | null): unknown {
  try {
    return text === null ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Of the stored text, so that two people who edit at once do not undo each other unseen; "" stands for none. */
const etagOf = (text: string | null): string => `"${text === null ? 'none' : hash8(text)}"`

/** A 412 where the client says which override it edited (RFC 9110 section 13.1.1) and another is stored by now. */
async function clashWith(c: AppContext): Promise<Response | undefined> {
  const ifMatch = c.req.header('if-match')
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined
  const etag = etagOf(await openStore(c.env.KV).readOverride())
  if (ifMatch.match(/"[^"]*"/g)?.includes(etag)) return undefined
  return refused(412, 'The override was changed since you read it. GET it again, and put your changes into that.')
}

const refused = (status: 409 | 412, detail: string): Response =>
  problemResponse(problem(status, detail), { 'cache-control': PRIVATE })

/** Every mistake with its place, such as "topic.drop[0].words[1]". */
function wrongConfig(mistakes: readonly Mistake[]): Response {
  const errors = mistakes.slice(0, MISTAKES_TOLD).map(({ path, message }) => ({ parameter: path, detail: message }))
  const more = mistakes.length - errors.length
  const rest = more > 0 ? [{ parameter: '(whole config)', detail: `has ${more} more mistakes` }] : []
  return problemResponse(wrongParameters([...errors, ...rest]), { 'cache-control': PRIVATE })
}

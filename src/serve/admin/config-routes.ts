import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/quick'
import type { Problem as Mistake } from '../../config/schema/check.ts'
import { pollerOf } from '../../runtime.ts'
import { type AppContext, type AppEnv, executionOf } from '../bindings.ts'
import { TAGS } from '../http/http-cache.ts'
import { takes } from '../http/known-parameters.ts'
import { problem, problemResponse, wrongParameters } from '../http/problem.ts'
import { purgeEdge } from '../http/purge.ts'
import { forgetSnapshot } from '../query/snapshot.ts'
import { ownersJson, PRIVATE } from './owners-answer.ts'

/** The built-in config has 21 KB; thousands of sources fit. */
const LARGEST_BODY = 1024 * 1024
/** A file that is something else altogether has a mistake in every line. */
const MISTAKES_TOLD = 50

const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => problemResponse(problem(413, `The body is larger than ${LARGEST_BODY} bytes.`)),
})

/** The override of the built-in config: read, replaced, taken away, undone, and tried out. For the owner alone. */
export const configRoutes = new Hono<AppEnv>()

/** The override as PUT takes it, so that what was read can be edited and sent back. */
configRoutes.get('/', takes(), async (c) => {
  const { text, version } = await pollerOf(c.env).readConfig()
  return ownersJson(text === null ? {} : JSON.parse(text), { etag: etagOf(version) })
})

/** The whole config that is in force, where it comes from, and why not from the newest version if that is bad. */
configRoutes.get('/in-force', takes(), async (c) => {
  const { config, inForce, problems } = await pollerOf(c.env).readConfig()
  return ownersJson({ from: inForce, problems, config })
})

/** The last 50 versions, newest first, each with its time and note. */
configRoutes.get('/history', takes(), async (c) => {
  const versions = await pollerOf(c.env).readConfigHistory()
  return ownersJson({ versions: versions.map(({ text, ...version }) => ({ ...version, config: parsed(text) })) })
})

configRoutes.put('/', takes('note'), limitBody, async (c) => save(c, await c.req.text()))
configRoutes.delete('/', takes('note'), (c) => save(c, null))

/** Puts the version before the one that is named back in force, as a new version. */
configRoutes.post('/undo', takes(), async (c) => {
  const versions = await pollerOf(c.env).readConfigHistory()
  const [newest, before] = versions
  if (newest === undefined) return refused(409, 'There is nothing to undo: no config was ever saved.')
  return save(c, before?.text ?? null, `undoes version ${newest.version}`)
})

configRoutes.post('/preview', takes(), limitBody, async (c) => {
  const previewed = await pollerOf(c.env).preview(await c.req.text())
  return previewed.kind === 'bad' ? wrongConfig(previewed.problems) : ownersJson(previewed.preview)
})

/** Saves a version and shows it at once here; elsewhere what is kept in memory is a minute old at most. */
async function save(c: AppContext, text: string | null, note = c.req.query('note') ?? ''): Promise<Response> {
  const edited = editedVersion(c)
  if (edited === 'unknown') return changedMeanwhile()
  const saved = await pollerOf(c.env).saveConfig(text, {
    note: note.slice(0, 200),
    ...(edited !== undefined && { edited }),
  })
  if (saved.kind === 'bad') return wrongConfig(saved.problems)
  if (saved.kind === 'clash') return changedMeanwhile()
  forgetSnapshot(c.env.KV)
  const execution = executionOf(c)
  execution?.waitUntil(purgeEdge(execution.cache, [TAGS.config]))
  return ownersJson(SAVED, { etag: etagOf(saved.version) })
}

/** Where what was saved is seen, and when (KV may show an old value for a minute). */
const SAVED = { saved: true, presentation: 'within a minute', relevance: 'from the next tick' } as const

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

/** Of the version, so that two people who edit at once do not undo each other unseen. */
const etagOf = (version: number): string => `"v${version}"`

/** The version that the client says it edited (RFC 9110 section 13.1.1); undefined where it says none. */
function editedVersion(c: AppContext): number | 'unknown' | undefined {
  const ifMatch = c.req.header('if-match')
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined
  const version = /^"v(\d{1,9})"$/.exec(ifMatch.trim())?.[1]
  return version === undefined ? 'unknown' : Number(version)
}

const changedMeanwhile = (): Response =>
  refused(412, 'The config was changed since you read it. GET it again, and put your changes into that.')

const refused = (status: 409 | 412, detail: string): Response =>
  problemResponse(problem(status, detail), { 'cache-control': PRIVATE })

/** Every mistake with its place, such as "topic.drop[0].words[1]". */
function wrongConfig(mistakes: readonly Mistake[]): Response {
  const errors = mistakes.slice(0, MISTAKES_TOLD).map(({ path, message }) => ({ parameter: path, detail: message }))
  const more = mistakes.length - errors.length
  const rest = more > 0 ? [{ parameter: '(whole config)', detail: `has ${more} more mistakes` }] : []
  return problemResponse(wrongParameters([...errors, ...rest]), { 'cache-control': PRIVATE })
}

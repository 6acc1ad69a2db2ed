import { Hono } from 'hono/quick'
import { builtInFor } from '../../config/built-in.ts'
import { differencesOf, mergeChanges } from '../../config/schema/override-changes.ts'
import type { ConfigVersion } from '../../poller/api.ts'
import { pollerOf } from '../../runtime.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { takes } from '../answer/known-parameters.ts'
import { type AppContext, type AppEnv, executionOf } from '../http/bindings.ts'
import { PRIVATE } from '../http/headers.ts'
import { originOf, TAGS } from '../http/http-cache.ts'
import { problemResponse, wrongParameters } from '../http/problem.ts'
import { purgeEdge } from '../http/purge.ts'
import { forgetSnapshot } from '../query/snapshot.ts'
import { limitBody, refused, wrongConfig } from './drafts.ts'
import { healthSecret } from './health-feed.ts'
import { tokenOf } from './owner.ts'
import { ownersJson, tryLater } from './owners-answer.ts'
import { sourceRoutes } from './source-routes.ts'

/** Reads, replaces, removes, undoes and tries the override of the built-in config. For the owner only. */
export const configRoutes = new Hono<AppEnv>()

/** One more is stored, so that the changes of the oldest are known. */
const VERSIONS_SHOWN = 50

/** The override in the form that PUT takes, so that it can be edited and sent back. */
configRoutes.get('/', takes(), async (c) => {
  const { text, version } = await pollerOf(c.env).readConfig()
  return ownersJson(parsedOr(text), { etag: etagOf(version) })
})

/**
 * The whole config in force, its origin, why the newest version is not in force if that is bad, and the differences
 * from the built-in one.
 */
configRoutes.get('/in-force', takes(), async (c) => {
  const { config, inForce, problems } = await pollerOf(c.env).readConfig()
  const fromBuiltIn = differencesOf(builtInFor(c.env.LIMITS), config)
  const healthFeed = `${originOf(c)}/health/${await healthSecret(tokenOf(c.env) ?? '')}.xml`
  return ownersJson({ from: inForce, problems, config, fromBuiltIn, healthFeed })
})

/** The last 50 versions, newest first, each with its time, note and changes. */
configRoutes.get('/history', takes(), async (c) => {
  const versions = await pollerOf(c.env).readConfigHistory()
  const shown = versions.slice(0, VERSIONS_SHOWN)
  return ownersJson({ versions: shown.map((version, index) => historyEntry(version, versions[index + 1])) })
})

configRoutes.put('/', takes('note', 'lang'), limitBody, async (c) => save(c, await c.req.text()))
configRoutes.delete('/', takes('note'), (c) => save(c, null))

/** Undoes the changes of one version, the newest by default; changes of later ones stay. */
configRoutes.post('/undo', takes('version', 'lang'), async (c) => {
  const versions = await pollerOf(c.env).readConfigHistory()
  const [newest] = versions
  if (newest === undefined) return refused(409, 'There is nothing to undo: no config has been saved.')
  const wanted = c.req.query('version') ?? `${newest.version}`
  const shown = versions.slice(0, VERSIONS_SHOWN)
  const index = shown.findIndex(({ version }) => `${version}` === wanted)
  const undone = shown[index]
  if (undone === undefined) {
    const detail = `is not one of the stored versions: ${shown.at(-1)?.version} to ${newest.version}`
    return problemResponse(wrongParameters([{ parameter: 'version', value: wanted, detail }]), {
      'cache-control': PRIVATE,
    })
  }
  const before = versions[index + 1]
  const note = `undoes version ${undone.version}`
  if (index === 0) return save(c, before?.text ?? null, { note, edited: newest.version })
  const { merged, conflicts } = mergeChanges(
    parsedOr(undone.text),
    parsedOr(newest.text),
    parsedOr(before?.text ?? null),
  )
  if (conflicts.length === 0) return save(c, JSON.stringify(merged), { note, edited: newest.version })
  return refused(
    409,
    `Later versions changed the same fields: ${conflicts.join(', ')}. Undo them first, or edit the config.`,
  )
})

/** Merges a draft of an older version with later saved changes, after a 412. Stores nothing. */
configRoutes.post('/merge', takes('edited'), limitBody, async (c) => {
  const versions = await pollerOf(c.env).readConfigHistory()
  const edited = c.req.query('edited') ?? ''
  const base = versions.find(({ version }) => `${version}` === edited)
  if (base === undefined && edited !== '0') {
    const detail = 'is not one of the stored versions'
    return problemResponse(wrongParameters([{ parameter: 'edited', value: edited, detail }]), {
      'cache-control': PRIVATE,
    })
  }
  const mine = jsonIn(await c.req.text())
  if (mine === undefined) return wrongConfig(c, [{ path: '(whole config)', message: 'is not JSON' }])
  const [newest] = versions
  const theirs = parsedOr(newest?.text ?? null)
  const both = mergeChanges(parsedOr(base?.text ?? null), mine.value, theirs)
  const changed = differencesOf(parsedOr(base?.text ?? null), theirs)
  return ownersJson({ version: newest?.version ?? 0, theirs, ...both, changed })
})

configRoutes.post('/preview', takes('lang'), limitBody, async (c) => {
  const previewed = await pollerOf(c.env).preview(await c.req.text())
  return previewed.kind === 'bad' ? wrongConfig(c, previewed.problems) : ownersJson(previewed.preview)
})

configRoutes.route('/', sourceRoutes)

function historyEntry({ text, ...version }: ConfigVersion, before: ConfigVersion | undefined) {
  const changes = differencesOf(parsedOr(before?.text ?? null), parsedOr(text))
  return { ...version, config: parsed(text), changes }
}

/**
 * Saves a version and applies it here at once; other isolates hold theirs for at most a minute. `made` describes a text
 * that was made from a stored version.
 */
async function save(
  c: AppContext,
  text: string | null,
  made?: { readonly note: string; readonly edited: number },
): Promise<Response> {
  const named = editedVersion(c)
  if (named === 'unknown') return changedMeanwhile()
  const { note, edited } = made ?? { note: c.req.query('note') ?? '', edited: named }
  if (named !== undefined && named !== edited) return changedMeanwhile()
  const saved = await pollerOf(c.env).saveConfig(text, withoutUndefined({ note: note.slice(0, 200), edited }))
  if (saved.kind === 'bad') return wrongConfig(c, saved.problems)
  if (saved.kind === 'clash') return changedMeanwhile()
  if (saved.kind === 'stood-back') return tryLater(`Nothing was saved: ${saved.why}.`, 60)
  forgetSnapshot(c.env.KV)
  const execution = executionOf(c)
  execution?.waitUntil(purgeEdge(execution.cache, [TAGS.config]))
  return ownersJson(SAVED, { etag: etagOf(saved.version) })
}

/** Where and when the saved version takes effect (KV may show an old value for a minute). */
const SAVED = { saved: true, presentation: 'within a minute', relevance: 'from the next tick' } as const

const parsed = (text: string | null): unknown => JSON.parse(text ?? 'null')

/** The built-in config is the override that changes nothing. */
const parsedOr = (text: string | null): unknown => parsed(text) ?? {}

function jsonIn(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** The ETag of the version, so that two people who edit at once do not overwrite each other. */
const etagOf = (version: number): string => `"v${version}"`

/** The version that the client edited, by If-Match (RFC 9110 section 13.1.1); undefined if it names none. */
function editedVersion(c: AppContext): number | 'unknown' | undefined {
  const ifMatch = c.req.header('if-match')
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined
  const version = /^"v(\d{1,9})"$/.exec(ifMatch.trim())?.[1]
  return version === undefined ? 'unknown' : Number(version)
}

const changedMeanwhile = (): Response =>
  refused(412, 'The config has changed since you read it. GET it again and apply your changes to it.')

import * as v from 'valibot'
import { readConfig } from '../store/config.ts'
import { KEYS } from '../store/documents.ts'
import { IMPORT_KEY, type Plan } from './import-plan.ts'
import type { Entry, Namespace } from './namespace.ts'

/** All that an import touches besides the namespace. */
export type ImportSetting = {
  readonly now: () => Date
  readonly waitUntil: (then: Date) => Promise<void>
  /** Undefined: as many as there are. */
  readonly writesADay: number | undefined
  readonly tell: (done: number, all: number, day: string) => void
  readonly say: (sentence: string) => void
}

export type Imported =
  | { readonly kind: 'imported'; readonly days: number }
  | { readonly kind: 'refused'; readonly why: string }

/** One bulk put takes 10,000 entries and 100 MB; a smaller one lets the bar move. */
const ENTRIES_AT_ONCE = 100
const DAY_MS = 24 * 3_600_000
/** After midnight, so that two clocks that differ a little agree on the day. */
const GRACE_MS = 5 * 60_000

/** What stands under IMPORT_KEY: which file, and the writes of the day so far, a batch being counted before it is put. */
const MarkSchema = v.object({ digest: v.string(), day: v.string(), writes: v.number() })
type Mark = Readonly<v.InferOutput<typeof MarkSchema>>

/**
 * Fills an empty namespace from a plan, or goes on with what an earlier run of the same file left. `items` and `state`
 * come first, so that the Worker can tick and serve while the days follow, newest first: it never writes a sealed day.
 */
export async function importArchive(namespace: Namespace, plan: Plan, setting: ImportSetting): Promise<Imported> {
  const keys = new Set(await namespace.keys())
  const before = await markIn(namespace)
  const why = before === undefined ? notEmpty(keys) : await notTheSame(namespace, keys, before, plan)
  if (why !== undefined) return { kind: 'refused', why }

  let mark: Mark = before ?? { digest: plan.digest, day: '', writes: 0 }
  async function put(entries: readonly Entry[]): Promise<void> {
    const writes = mark.writes + entries.length + 1
    mark = { ...mark, writes }
    await namespace.put([{ key: IMPORT_KEY, value: JSON.stringify(mark) }, ...entries])
  }
  /** How many entries may be put now; waits for the next day where there is none left. */
  async function room(atLeast: number): Promise<number> {
    const { writesADay } = setting
    for (;;) {
      const now = setting.now()
      const day = now.toISOString().slice(0, 10)
      if (mark.day !== day) mark = { ...mark, day, writes: 0 }
      const left = writesADay === undefined ? ENTRIES_AT_ONCE : Math.min(writesADay - mark.writes - 1, ENTRIES_AT_ONCE)
      if (left >= atLeast) return left
      const then = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS + GRACE_MS)
      setting.say(`${mark.writes} of ${writesADay} writes of today (UTC) are used: goes on at ${then.toISOString()}`)
      await setting.waitUntil(then)
    }
  }

  // What is hidden comes before what is to be hidden, and a bulk put may be cut anywhere.
  const first = [...(await hiding(namespace, plan.hidden)), ...plan.first.filter(({ key }) => !keys.has(key))]
  if (first.length > 0) {
    await room(first.length)
    await put(first)
  }
  const missing = plan.days.filter((day) => !keys.has(KEYS.day(day)))
  for (let done = 0; done < missing.length; ) {
    const days = missing.slice(done, done + (await room(1)))
    await put(await Promise.all(days.map(plan.dayEntry)))
    done += days.length
    setting.tell(plan.days.length - missing.length + done, plan.days.length, days.at(-1) ?? '')
  }
  await namespace.remove([IMPORT_KEY])
  return { kind: 'imported', days: missing.length }
}

async function markIn(namespace: Namespace): Promise<Mark | undefined> {
  const text = (await namespace.get([IMPORT_KEY])).get(IMPORT_KEY)
  return text === undefined ? undefined : v.parse(MarkSchema, JSON.parse(text))
}

/** A config may stand there already; nothing else may. */
function notEmpty(keys: ReadonlySet<string>): string | undefined {
  const others = [...keys].filter((key) => key !== KEYS.config && key !== KEYS.goodConfig)
  if (others.length === 0) return undefined
  return `the namespace is not empty (${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}): an import fills an empty one`
}

const Head = v.looseObject({ sealedDay: v.string(), days: v.optional(v.looseObject({ from: v.string() })) })

/** Why an import that was begun cannot go on with this plan. */
async function notTheSame(namespace: Namespace, keys: ReadonlySet<string>, mark: Mark, plan: Plan) {
  if (mark.digest !== plan.digest) return 'an import of another file into this namespace is not finished'
  if (!keys.has(KEYS.items)) return undefined
  const head = v.safeParse(Head, JSON.parse((await namespace.get([KEYS.items])).get(KEYS.items) ?? 'null'))
  const { sealedDay, days } = plan.items
  // A Worker may have gone on from ours; one that began by itself knows other days.
  if (head.success && head.output.sealedDay >= sealedDay && head.output.days?.from === days?.from) return undefined
  return 'a Worker has begun an archive of its own in this namespace meanwhile: empty it and start again'
}

/** What hides the ids that the archive marks, beside what is hidden already. */
async function hiding(namespace: Namespace, hidden: readonly string[]): Promise<readonly Entry[]> {
  const texts = await namespace.get([KEYS.config, KEYS.goodConfig])
  const { config, override } = await readConfig(
    {
      readOverride: async () => texts.get(KEYS.config) ?? null,
      readGoodOverride: async () => texts.get(KEYS.goodConfig) ?? null,
    },
    undefined,
  )
  if (hidden.every((id) => config.hidden.includes(id))) return []
  const all = [...new Set([...config.hidden, ...hidden])]
  const value = JSON.stringify({ ...JSON.parse(override ?? '{}'), hidden: all })
  return [KEYS.goodConfig, KEYS.config].map((key) => ({ key, value }))
}

import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FREE_PLAN } from '../store/quota.ts'
import { importArchive } from './import-archive.ts'
import { planImport } from './import-plan.ts'
import { NAMESPACE_OPTIONS, NAMESPACE_USAGE, wranglerNamespace } from './namespace.ts'
import { progressLine, showProgress } from './progress.ts'

/** `npm run import -- FILE --local|--remote`: fills an empty namespace from what `npm run export` wrote. */

/** The most that a Worker writes in a day: three documents a tick, every five minutes, and one sealed day. */
const WORKER_WRITES = 3 * 288 + 1
const DEFAULT_WRITES = FREE_PLAN.kvWrites - WORKER_WRITES

const USAGE = `usage: npm run import -- FILE --local|--remote [--writes-a-day N]
  --writes-a-day N        default with --remote: ${DEFAULT_WRITES}, what a ticking Worker leaves of the free plan's ${FREE_PLAN.kvWrites};
                          ${0.9 * FREE_PLAN.kvWrites} while none ticks, more on a paid plan. It can be stopped and started again at any time.
${NAMESPACE_USAGE}`

const MEGABYTE = 1e6
const LEAST_WRITES = 10

const { values, positionals } = parsed()
const [file, ...more] = positionals
if (file === undefined || more.length > 0 || (values.local === true) === (values.remote === true)) stop(USAGE, 2)
const writesADay = values['writes-a-day'] === undefined ? defaultWrites() : Number(values['writes-a-day'])
if (writesADay !== undefined && !(Number.isInteger(writesADay) && writesADay >= LEAST_WRITES))
  stop(`--writes-a-day must be a whole number of at least ${LEAST_WRITES}\n\n${USAGE}`, 2)

try {
  const bytes = statSync(file).size
  const planned = await planImport(file, (read) => showProgress(checkedLine(read, bytes)))
  showProgress('')
  if (planned.kind === 'wrong') stop(`${planned.problems.join('\n')}\nnothing was written`, 1)
  const { plan } = planned
  const imported = await importArchive(wranglerNamespace(values), plan, {
    writesADay,
    now: () => new Date(),
    waitUntil: (then) => new Promise((resolve) => setTimeout(resolve, Math.max(0, then.getTime() - Date.now()))),
    tell: (done, all, day) => showProgress(progressLine(done, all, day)),
    say: (sentence) => {
      showProgress('')
      console.error(sentence)
    },
  })
  showProgress('')
  if (imported.kind === 'refused') stop(imported.why, 1)
  console.error(`done: ${plan.days.length} days, ${imported.days} of them written in this run`)
} catch (error) {
  showProgress('')
  stop(error instanceof Error ? error.message : String(error), 1)
}

function checkedLine(read: number, all: number): string {
  return progressLine(Math.round(read / MEGABYTE), Math.round(all / MEGABYTE), 'MB checked')
}

function defaultWrites(): number | undefined {
  return values.remote === true ? DEFAULT_WRITES : undefined
}

function parsed() {
  try {
    const options = { ...NAMESPACE_OPTIONS, 'writes-a-day': { type: 'string' } } as const
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${USAGE}`, 2)
  }
}

function stop(why: string, code: number): never {
  console.error(why)
  process.exit(code)
}

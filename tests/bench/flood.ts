/**
 * What a flood costs: ticks that read one body of many relevant items, until all of them are kept; CPU of the most expensive
 * tick beside that of a tick of 30 items, on one machine in one run.
 * node tests/bench/flood.ts [ITEMS]
 */
import { openDesk } from '../poller/desk.ts'
import { source } from '../samples.ts'

const ITEMS = Number(process.argv[2] ?? 9_000)
const URL_OF_FEED = 'https://daily.example/rss'
const MOST_TICKS = 60

const syllables = 'bac bơm cun dôn gat hip khoe lum mơn ngat nhup phin quet rơm sup tham trun vet xop yên'.split(' ')
const word = (number: number) =>
  `${syllables[number % 20]}${syllables[Math.floor(number / 20) % 20]}${syllables[Math.floor(number / 400) % 20]}`

function body(items: number): string {
  const entry = (number: number) =>
    `<item><title>Chuyện ${word(number)} ${word(number * 7)} ở Sín Thầu, Điện Biên</title><link>https://daily.example/tin-${5_000_000 + number}.html</link><description>Bản ${word(number * 3)} có ${word(number * 11)} và ${word(number * 13)}.</description></item>`
  return `<rss version="2.0"><channel><title>Daily</title>${Array.from({ length: items }, (_, index) => entry(index)).join('')}</channel></rss>`
}

async function cost(
  items: number,
): Promise<{ readonly dearest: number; readonly ticks: number; readonly kept: number }> {
  const desk = openDesk()
  desk.configure({ sources: [source({ url: URL_OF_FEED })] })
  const text = body(items)
  desk.answers[URL_OF_FEED] = () => new Response(text, { headers: { 'content-type': 'application/rss+xml' } })
  let [dearest, ticks, kept] = [0, 0, 0]
  for (; ticks < MOST_TICKS && kept < items; ticks++) {
    const before = process.cpuUsage()
    const { report } = await desk.tick(15, { all: true })
    const { user, system } = process.cpuUsage(before)
    dearest = Math.max(dearest, (user + system) / 1000)
    kept += report.kept
    if (report.kept === 0 && ticks > 0) break
  }
  return { dearest, ticks, kept }
}

await cost(30)
const [ordinary, flood] = [await cost(30), await cost(ITEMS)]
console.log(`30 items: ${ordinary.dearest.toFixed(0)} ms`)
console.log(
  `${ITEMS} items: ${flood.kept} kept in ${flood.ticks} ticks, the dearest ${flood.dearest.toFixed(0)} ms, ${(flood.dearest / ordinary.dearest).toFixed(0)} times as much`,
)

import type { Place } from '../../config/schema/topic-schema.ts'
import { sources as builtInSources } from '../../config/sources.ts'
import { topic as builtInTopic } from '../../config/topic.ts'
import { slugOf } from '../../text/slug.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { GazetteerParts } from './make-gazetteer.ts'
import { FOREIGN_NAMESAKES, NAMED_AFTER, ownNames } from './name-traps.ts'
import { neighboursOf } from './neighbours.ts'
import { type Outlet, pressOf } from './press.ts'
import type { Province } from './province-facts.ts'
import { routes } from './routes.ts'
import { smokeHeadlines } from './smoke.ts'
import { sourcesFile } from './sources-file.ts'

/** Inputs of the files apart from the facts. */
export type Writing = {
  /** From the folder to src/config/, such as "../../src/config". */
  readonly config: string
  /** How many deployments share the account's figures of the day. */
  readonly deployments: number
  readonly now: Date
}

/** The files of a topic folder, as text by name. */
export function topicFiles(
  provinces: readonly Province[],
  own: Province,
  parts: GazetteerParts,
  writing: Writing,
): Readonly<Record<string, string>> {
  const { config, deployments, now } = writing
  return withoutUndefined({
    'site.ts': siteFile(own, config, now),
    'sources.ts': sourcesFile(own, config),
    'topic.ts': topicFile(provinces, own, parts, config),
    'gazetteer.ts': gazetteerFile(own, parts, config),
    'places/units.ts': placesFile(
      config,
      'unitsOfToday',
      parts.units,
      `The ${parts.units.length} units since 1 July 2025. \`parent\` is the former district in which most of a unit lay.`,
    ),
    'places/former.ts': `${placesFile(config, 'formerDistricts', parts.districts, 'Districts, towns and cities of before 1 July 2025.')}
${listOf('leadingDistricts', parts.leading, 'Districts whose bare name still means the district, since as a commune’s name other provinces have it too.')}
${listOf('formerUnits', parts.former, 'Communes, wards and townships of before, with the units that they became or were divided among.')}`,
    'places/landmarks.ts': placesFile(
      config,
      'landmarks',
      parts.landmarks,
      'A start: add rivers, passes, schools, festivals that a reader knows the province by. None of these was checked on a map.',
    ),
    'places/vietnam.ts': vietnamFile(own, config),
    'deployment.json': `${JSON.stringify({ name: `tin-${slugOf(own.name)}`, siteUrl: '' }, null, 2)}\n`,
    'feeds/tin-mau.xml': sampleFeed(own, parts, now),
    'limits.ts': deployments > 1 ? limitsFile(config, deployments) : undefined,
  })
}

/** A value as a person would write it in TypeScript: single quotes, unquoted keys. */
function quoted(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) return `[${value.map(quoted).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([key, each]) => `${key}: ${quoted(each)}`)
  return `{ ${fields.join(', ')} }`
}

const KIND_WORDS = { province: 'tỉnh', city: 'thành phố' } as const

function siteFile(own: Province, config: string, now: Date): string {
  const { name, kind } = own
  const called = `${KIND_WORDS[kind]} ${name}`
  const english = `${name} ${kind}`
  return `import type { Site } from '${config}/schema/schema.ts'

/** The feed's name and description. tagAuthority is in every item's id: never change it once it is deployed. */
export const site: Site = {
  title: { vi: ${quoted(`Tin ${name}`)}, en: ${quoted(`${name} News`)} },
  description: {
    vi: ${quoted(`Tin tức về ${called}, gom từ nhiều báo, lọc theo địa danh, mỗi tin kèm lý do vì sao có mặt.`)},
    en: ${quoted(`News about ${english}, Vietnam, merged from many outlets and filtered by place; every item says why it is here.`)},
  },
  tagAuthority: ${quoted(`tin-${slugOf(name)}.invalid,${now.getUTCFullYear()}`)},
  language: 'vi',
  utcOffset: '+07:00',
  dailyHour: 6,
  contact: '',
  hub: '',
}
`
}

function topicFile(provinces: readonly Province[], own: Province, parts: GazetteerParts, config: string): string {
  if (builtInTopic.about === parts.province.slug) {
    return `/** The built-in topic is this province's: its words for the battle and the street are in src/config/. */
export { topic } from '${config}/topic.ts'
`
  }
  const around = neighboursOf(own.name)
  const neighbours = provinces.filter(({ name }) => around.includes(name)).flatMap(({ from }) => from)
  const { known, outlets } = localHosts(own)
  const names = whyOwnNames(own)
  const leftOut = known.length > 0 ? `\n  // Not seen, and so left out: ${known.join(', ')}.` : ''
  // A phrase does not extend beyond a comma or bracket.
  const decoys = [
    ...new Set([...own.from.flatMap((name) => ownNames[name]?.decoys ?? []), ...routesOf(own), ...namesakes(parts)]),
  ].filter((words) => !/[,(]/.test(words))
  const otherWords = decoys.length > 0 ? `{ rule: 'other-words', weight: 0, words: ${quoted(decoys)} },` : ''
  return `import { provinceTopic } from '${config}/topic/province-topic.ts'

/** The topic of ${own.name}; weights, contexts and signals are those of any province. */
export const topic = provinceTopic({
  id: ${quoted(parts.province.slug)},
  about: ${quoted(parts.province.slug)},
  // Former names too: a list of them alone is news about the region.
  neighbours: ${quoted(neighbours)},
  // Words that the provincial press puts before its items, such as "ĐBP"; look for it where others copy them.
  bylines: [],
  // Articles of these hosts are about the province, whoever lists them.${leftOut}
  outlets: ${quoted(outlets)},
  decoys: [
    // Longer names that hold a name of ours and are something else.${names.map((why) => `\n    // ${why}`).join('')}
    ${otherWords}
  ],
})
`
}

/** A sentence for each of a province's names that means something else too. */
function whyOwnNames({ from }: Province): readonly string[] {
  return from.filter((name) => ownNames[name]).map((name) => `${name}: ${ownNames[name]?.why}.`)
}

/** Hosts of the province's press that are certain, and those that are not; a national paper belongs to no province. */
function localHosts(own: Province): { readonly known: readonly string[]; readonly outlets: readonly string[] } {
  const { paper, broadcaster, portal, former } = pressOf(own)
  const isNational = (host: string): boolean =>
    builtInSources.some(({ home, region }) => region === 'national' && new URL(home).host.endsWith(host))
  const all: readonly Outlet[] = [paper, broadcaster, portal, ...former.map((host) => ({ host, isSure: true }))]
  return {
    known: all.filter(({ isSure }) => !isSure).map(({ host }) => host),
    outlets: all.filter(({ isSure, host }) => isSure && !isNational(host)).map(({ host }) => host),
  }
}

/** Firms with a name of ours, and spellings of a place abroad with one. */
function namesakes({ units, districts, leading, former }: GazetteerParts): string[] {
  const names = new Set([...units, ...districts, ...leading, ...former].map(({ name }) => name))
  const firms = Object.entries(NAMED_AFTER).filter(([name]) => names.has(name))
  const places = Object.entries(FOREIGN_NAMESAKES).filter(([name]) => names.has(name))
  return [
    ...firms.flatMap(([, others]) => others),
    ...places.flatMap(([name, country]) => [`${name} của ${country}`, `thành phố ${name}`]),
  ]
}

/** Routes named after the province, with the dashes that papers use. */
function routesOf({ from }: Province): string[] {
  const names = from.includes('Hồ Chí Minh') ? [...from, 'TP.HCM', 'TPHCM'] : from
  const own = routes.filter((route) => route.split(' - ').some((end) => names.includes(end)))
  return own.flatMap((route) => ['cao tốc', 'đường sắt'].map((word) => `${word} ${route}`))
}

/** A line of the written file; as plain text it would look like an import of this one. */
const imported = (names: string, path: string): string => `import { ${names} } from '${path}'`

function gazetteerFile(own: Province, parts: GazetteerParts, config: string): string {
  const why = whyOwnNames(own)
  return `import type { Place } from '${config}/schema/topic-schema.ts'
${imported('formerDistricts, formerUnits, leadingDistricts', './places/former.ts')}
${imported('landmarks', './places/landmarks.ts')}
${imported('unitsOfToday', './places/units.ts')}

/**
 * Written by \`npm run topic\`, and yours from now on: add, correct, take away. A slug is in stored items: never give it
 * to another place once it is deployed. A name that is \`ambiguous\` needs company, one with \`traps\` is looked at twice.
 */
${why.map((line) => `// ${line}\n`).join('')}const province: Place = ${quoted(parts.province)}

/** The provinces that were merged into this one in 2025. */
const formerProvinces: readonly Place[] = ${rows(parts.formerProvinces)}

/** Every place that the topic knows. Of several that share a name, the first that is there today is meant. */
export const gazetteer: readonly Place[] = [
  province,
  ...formerProvinces,
  ...leadingDistricts,
  ...unitsOfToday,
  ...formerDistricts,
  ...formerUnits,
  ...landmarks,
]
`
}

/** One place a line, as a person edits them. */
const rows = (places: readonly Place[]): string => `[\n${places.map((place) => `  ${quoted(place)},\n`).join('')}]`

const listOf = (name: string, places: readonly Place[], comment: string): string =>
  `/** ${comment} */\nexport const ${name}: readonly Place[] = ${rows(places)}\n`

function placesFile(config: string, name: string, places: readonly Place[], comment: string): string {
  return `import type { Place } from '../${config}/schema/topic-schema.ts'\n\n${listOf(name, places, comment)}`
}

function vietnamFile(own: Province, config: string): string {
  return `import { districts as everyDistrict, provinces as everyProvince } from '../${config}/places/vietnam.ts'

const OURS: readonly string[] = ${quoted(own.from)}

/** The provinces elsewhere by their names of before 2025; what ours was made of is not elsewhere. */
export const provinces: readonly string[] = everyProvince.filter((name) => !OURS.includes(name))

/** By such a province, its districts, towns and cities of before. */
export const districts: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(everyDistrict).filter(([province]) => !OURS.includes(province)),
)
`
}

function limitsFile(config: string, deployments: number): string {
  return `import { limitPresets as everybody } from '${config}/limits.ts'

/** The free plan's figures of the day are the account's: here for one of ${deployments} deployments. */
const share = (figure: number): number => Math.floor(figure / ${deployments})

export const limitPresets: typeof everybody = {
  ...everybody,
  free: {
    ...everybody.free,
    kvWritesPerDay: share(everybody.free.kvWritesPerDay),
    rowsWrittenPerDay: share(everybody.free.rowsWrittenPerDay),
  },
}
`
}

/** A feed for the demo, so that a new topic has something to keep and something to drop. */
function sampleFeed(own: Province, parts: GazetteerParts, now: Date): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const items = smokeHeadlines(own, parts).map(({ title, summary }, index) => {
    const published = new Date(now.getTime() - (index + 1) * 3_600_000).toUTCString()
    const link = `https://tin-mau.example/${slugOf(title)}.html`
    return `    <item>
      <title>${escaped(title)}</title>
      <link>${link}</link>
      <description>${escaped(summary)}</description>
      <pubDate>${published}</pubDate>
    </item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>Tin mẫu</title>
    <link>https://tin-mau.example/</link>
    <description>Made-up headlines: five about ${own.name}, five that are not.</description>
${items.join('\n')}
  </channel>
</rss>
`
}

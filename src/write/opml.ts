import type { Source } from '../config/schema.ts'
import { escapeHtml } from './content-html.ts'
import type { Language } from './document.ts'
import { webAddress } from './web-address.ts'
import { element, emptyElement, fitForXml, openTag } from './xml.ts'

/** Nearest first. */
const REGIONS = ['local', 'neighbour', 'national', 'international'] as const
const REGION_NAMES: Readonly<Record<Language, Readonly<Record<Source['region'], string>>>> = {
  vi: { local: 'Trong tỉnh', neighbour: 'Tỉnh lân cận', national: 'Toàn quốc', international: 'Quốc tế' },
  en: {
    local: 'In the province',
    neighbour: 'Neighbouring provinces',
    national: 'National',
    international: 'International',
  },
}

/**
 * The sources as a subscription list in OPML 2.0, grouped by region. Without a date: it changes when the config does, and
 * the config knows no clock.
 */
export function writeOpml(
  sources: readonly Source[],
  about: { readonly title: string; readonly language: Language },
): string {
  const groups = REGIONS.map((region) => ({ region, members: sources.filter((source) => source.region === region) }))
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<head>\n',
    element('title', markup(about.title)),
    '</head>\n<body>\n',
    ...groups
      .filter(({ members }) => members.length > 0)
      .map(({ region, members }) => group(REGION_NAMES[about.language][region], members)),
    '</body>\n</opml>\n',
  ].join('')
}

function group(name: string, members: readonly Source[]): string {
  return `${openTag('outline', { text: name })}\n${members.map(subscription).join('')}</outline>\n`
}

function subscription(source: Source): string {
  const name = markup(source.name) || source.id
  return emptyElement('outline', {
    type: 'rss',
    text: name,
    title: name,
    xmlUrl: webAddress(source.url),
    htmlUrl: webAddress(source.home),
    language: source.language,
  })
}

/** OPML texts are HTML by the specification, but most readers show them as they are: escaped only where it must be. */
function markup(text: string): string {
  const fit = fitForXml(text).trim()
  return /<|&\S/.test(fit) ? escapeHtml(fit) : fit
}

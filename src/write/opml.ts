import { REGIONS } from '../config/regions.ts'
import type { Language, Source } from '../config/schema/schema.ts'
import { kindOf } from '../config/schema/source-kind.ts'
import { escapeHtml } from './content-html.ts'
import { addressesOf } from './source-addresses.ts'
import { element, emptyElement, fitForXml, openTag } from './xml.ts'

const REGION_NAMES: Readonly<Record<Language, Readonly<Record<Source['region'], string>>>> = {
  vi: { local: 'Trong tỉnh', neighbour: 'Tỉnh lân cận', national: 'Toàn quốc', international: 'Quốc tế' },
  en: {
    local: 'In the province',
    neighbour: 'Neighbouring provinces',
    national: 'National',
    international: 'International',
  },
}

export type OpmlHead = { readonly title: string; readonly language: Language }

/** One of our feeds, as an entry in a subscription list. */
export type OwnFeed = { readonly name: string; readonly xmlUrl: string; readonly htmlUrl: string }

/** Writes the sources as a subscription list in OPML 2.0, grouped by region. */
export function writeOpml(sources: readonly Source[], about: OpmlHead): string {
  const groups = REGIONS.map((region) => ({
    name: REGION_NAMES[about.language][region],
    outlines: sources.filter((source) => source.region === region).map(subscription),
  }))
  return document(about, groups)
}

/** Writes our own feeds as a subscription list, such as one for each place, in named groups. */
export function writeOwnFeeds(
  groups: readonly { readonly name: string; readonly feeds: readonly OwnFeed[] }[],
  about: OpmlHead,
): string {
  const outline = ({ name, xmlUrl, htmlUrl }: OwnFeed) =>
    emptyElement('outline', { type: 'rss', text: markup(name), title: markup(name), xmlUrl, htmlUrl })
  return document(
    about,
    groups.map(({ name, feeds }) => ({ name, outlines: feeds.map(outline) })),
  )
}

type Group = { readonly name: string; readonly outlines: readonly string[] }

/** Without a date: it changes when the config does, and the config knows no clock. */
function document({ title }: OpmlHead, groups: readonly Group[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<head>\n',
    element('title', markup(title)),
    '</head>\n<body>\n',
    ...groups
      .filter(({ outlines }) => outlines.length > 0)
      .map(({ name, outlines }) => `${openTag('outline', { text: markup(name) })}\n${outlines.join('')}</outline>\n`),
    '</body>\n</opml>\n',
  ].join('')
}

/** A feed to subscribe to; a page or an API, which no reader could follow, as a link (OPML 2.0, type "link"). */
function subscription(source: Source): string {
  const name = markup(source.name) || source.id
  const isFeed = kindOf(source) === 'feed'
  if (!isFeed) {
    const url = addressesOf(source).home
    if (url === undefined) return emptyElement('outline', { text: name })
    return emptyElement('outline', { type: 'link', text: name, url })
  }
  return emptyElement('outline', {
    type: 'rss',
    text: name,
    title: name,
    xmlUrl: addressesOf(source).feed,
    htmlUrl: addressesOf(source).home,
    language: source.language,
  })
}

/** OPML texts are HTML by the specification, but most readers show them verbatim: escaped only where necessary. */
function markup(text: string): string {
  const fit = fitForXml(text).trim()
  if (/<|&\S/.test(fit)) return escapeHtml(fit)
  return fit
}

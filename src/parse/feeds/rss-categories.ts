import { MOST_CATEGORIES } from '../xml/bounds.ts'
import { childrenNamed, textOf } from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'
import { mediaWords } from './media.ts'

/** The subjects of an RSS item, each word once: its categories, those of the modules, and lists of keywords. */
export function rssCategories(item: XmlElement): readonly string[] {
  const own = childrenNamed(item, 'category').map((one) => textOf(one) || (one.attributes.term ?? ''))
  const texts = [
    ...childrenNamed(item, 'dc:subject').flatMap((subject) => textOf(subject).split(';')),
    ...mediaWords(item, 'media:category'),
  ]
  const lists = ['tags', 'keywords', 'itunes:keywords'].flatMap((name) => childrenNamed(item, name)).map(textOf)
  const named = itunesCategories(item)
  const atom = childrenNamed(item, 'atom:category').map(({ attributes }) => attributes.label ?? attributes.term ?? '')
  const listed = [...lists, ...mediaWords(item, 'media:keywords')].flatMap((list) => list.split(/[,;]/))
  const all = [...own, ...texts, ...named, ...atom, ...listed].slice(0, MOST_CATEGORIES)
  return [...new Set(all.map((text) => text.trim()).filter((text) => text !== ''))]
}

/** A category of Apple's directory, then those inside it. */
function itunesCategories(holder: XmlElement): readonly string[] {
  return childrenNamed(holder, 'itunes:category').flatMap((category) => [
    category.attributes.text ?? '',
    ...itunesCategories(category),
  ])
}

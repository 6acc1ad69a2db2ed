/**
 * What XML 1.0 forbids (section 2.2: controls, surrogates, U+FFFE and U+FFFF) and discourages (the other controls and
 * noncharacters), and U+FFFD, which only says that something was lost earlier. The W3C validator warns of all of these.
 */
const UNFIT = /[\p{Cs}\p{Noncharacter_Code_Point}\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu
/** Holds wherever UNFIT does, and for rare fit text: a quicker question, because nearly every text is fit. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]/
const MARKUP = /[&<>\r]/g
const MARKUP_QUOTES_AND_SPACES = /[&<>"\r\n\t]/g

/** The text without the characters that have no place in XML, lone surrogates included. */
export function fitForXml(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNFIT, '') : text
}

/**
 * Any text as XML character data. References are hexadecimal because that is how the RSS Best Practices Profile tells
 * a plain-text & or < from markup that was escaped once too often.
 */
export function escapeXml(text: string): string {
  return fitForXml(text).replace(MARKUP, reference)
}

/** Markup as one CDATA section; `]]>` inside it goes into two. */
export function cdata(text: string): string {
  return `<![CDATA[${fitForXml(text).replace(/\]\]>/g, ']]]]><![CDATA[>')}]]>`
}

/**
 * Text for the elements whose format cannot say whether they hold text or HTML, such as an RSS title: a zero-width space
 * follows each < that a reader could take for a tag. Stored text holds none of its own, so it can be taken out again.
 */
export function defuseTags(text: string): string {
  return fitForXml(text).replace(/<(?=[\p{L}/!?])/gu, '<\u200b')
}

export type Attributes = Readonly<Record<string, string | undefined>>

/** A start tag with its attributes; those that are undefined are left out. Names are ours and are not escaped. */
export function openTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributeText(attributes)}>`
}

/** One element on its own line, holding text or, through `cdata`, markup. Undefined text gives nothing at all. */
export function element(name: string, text: string | undefined, attributes: Attributes = {}): string {
  return text === undefined ? '' : rawElement(name, escapeXml(text), attributes)
}

/** One element whose content is XML already. */
export function rawElement(name: string, xml: string, attributes: Attributes = {}): string {
  return `${openTag(name, attributes)}${xml}</${name}>\n`
}

/** One element that has attributes only. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${attributeText(attributes)}/>\n`
}

/** Where an item is, as GeoRSS Simple (OGC 17-002r1): latitude first. Nothing where it is nowhere. */
export function pointElement(point: { readonly latitude: number; readonly longitude: number } | undefined): string {
  return point === undefined ? '' : element('georss:point', `${point.latitude} ${point.longitude}`)
}

function attributeText(attributes: Attributes): string {
  let written = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${name}="${fitForXml(value).replace(MARKUP_QUOTES_AND_SPACES, reference)}"`
  }
  return written
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}

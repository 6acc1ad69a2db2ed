/**
 * Characters that XML 1.0 forbids (section 2.2: controls, surrogates, U+FFFE and U+FFFF) and discourages (the other
 * controls and noncharacters), and U+FFFD, which only shows that something was lost earlier. The W3C validator warns of
 * all of these.
 */
const UNFIT = /[\ud800-\udfff\p{Noncharacter_Code_Point}\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu
/** Matches wherever UNFIT does, and some rare fit text: a quicker test, because nearly every text is fit. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]/
const MARKUP = /[&<>\r]/g
const MARKUP_QUOTES_AND_SPACES = /[&<>"\r\n\t]/g

/** Removes the characters that are not allowed in XML, lone surrogates included. */
export function fitForXml(text: string): string {
  if (SUSPECT.test(text)) return text.replace(UNFIT, '')
  return text
}

/**
 * Escapes any text as XML character data. References are hexadecimal because that is how the RSS Best Practices Profile
 * distinguishes a plain-text & or < from markup that was escaped once too often.
 */
export function escapeXml(text: string): string {
  return fitForXml(text).replace(MARKUP, reference)
}

/** Writes markup as one CDATA section; splits `]]>` inside it into two. */
export function cdata(text: string): string {
  return `<![CDATA[${fitForXml(text).replace(/\]\]>/g, ']]]]><![CDATA[>')}]]>`
}

/**
 * Defuses text for elements whose format does not say whether they hold text or HTML, such as an RSS title: puts a
 * zero-width space after each < that a reader could take for a tag. Stored text has none of its own, so the spaces can
 * be removed again.
 */
export function defuseTags(text: string): string {
  const fit = fitForXml(text)
  // Asking what is a letter takes a fresh isolate a millisecond, and nearly no text has a "<".
  if (fit.includes('<')) return fit.replace(/<(?=[\p{Alpha}/!?])/gu, '<\u200b')
  return fit
}

export type Attributes = Readonly<Record<string, string | undefined>>

/** Writes a start tag with its attributes, without undefined ones. Names are ours and are not escaped. */
export function openTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributeText(attributes)}>`
}

/**
 * Writes one element on its own line, holding text or, through `cdata`, markup. Undefined text gives an empty string.
 */
export function element(name: string, text: string | undefined, attributes: Attributes = {}): string {
  if (text === undefined) return ''
  return rawElement(name, escapeXml(text), attributes)
}

/** Writes one element whose content is already XML. */
export function rawElement(name: string, xml: string, attributes: Attributes = {}): string {
  return `${openTag(name, attributes)}${xml}</${name}>\n`
}

/** Writes one element that has only attributes. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${attributeText(attributes)}/>\n`
}

/** Writes the place of an item as GeoRSS Simple (OGC 17-002r1), latitude first; nothing for an item without one. */
export function pointElement(point: { readonly latitude: number; readonly longitude: number } | undefined): string {
  if (point === undefined) return ''
  return element('georss:point', `${point.latitude} ${point.longitude}`)
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

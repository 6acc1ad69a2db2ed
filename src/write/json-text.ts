const UNFIT = /[\p{Noncharacter_Code_Point}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu

/**
 * The text without control characters and lone surrogates, of the same length, so that a position in the one is a
 * position in the other. JSON could carry them; the programs that read it often cannot.
 */
export function fitForJson(text: string): string {
  return text.toWellFormed().replace(UNFIT, (unfit) => ' '.repeat(unfit.length))
}

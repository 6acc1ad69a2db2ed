const UNFIT = /[\p{Noncharacter_Code_Point}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu

/**
 * Replaces control characters and lone surrogates, keeping the length so that positions stay valid. JSON could carry
 * them; many programs that read it cannot.
 */
export function fitForJson(text: string): string {
  return text.toWellFormed().replace(UNFIT, (unfit) => ' '.repeat(unfit.length))
}

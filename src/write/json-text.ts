const UNFIT = /[\p{Noncharacter_Code_Point}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu

/** Matches wherever JSON text has an unfit character, as itself or escaped, and in some rare fit text. */
const SUSPECT = /[\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|\\[bfu]/

/** Whether no string in a JSON text needs `fitForJson`: one search of the whole costs less than a call a string. */
export function isFitJson(json: string): boolean {
  return !SUSPECT.test(json)
}

/**
 * Replaces control characters and lone surrogates, keeping the length so that positions stay valid. JSON could carry
 * them; many programs that read it cannot.
 */
export function fitForJson(text: string): string {
  return text.toWellFormed().replace(UNFIT, (unfit) => ' '.repeat(unfit.length))
}

// Answers for texts as they are kept (NFC) and as they are compared: one key for all spellings of the same Vietnamese words.

/** Word joiners, zero-width spaces, soft hyphens and direction marks that come along from Word, Zalo and web pages. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** One line as it is kept: NFC, no invisible characters, the Vietnamese Đ (not the Icelandic or African one), single spaces. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/** Several lines as they are kept: as `tidyText`, line by line, without empty lines at the ends. */
export function tidyLines(text: string): string {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map(tidyText)
    .join('\n')
    .trim()
}

/**
 * For comparing and searching, never for showing: small letters and digits, no diacritics, so no tone placement either (Hoà = Hòa); đ as d;
 * all else a single space.
 */
export function searchKey(text: string): string {
  return tidyText(text)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

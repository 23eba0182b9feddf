const invisible = /[\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\u00AD]/gu
const blanks = /[\s\u00A0\u202F]+/gu

/**
 * A name as people mean it: NFC, without invisible characters, blanks folded and trimmed.
 * Case is kept, so that it can still be shown; compare with `nameKey`.
 */
export const cleanName = (name: string): string =>
  name.replace(invisible, '').normalize('NFC').replace(blanks, ' ').trim()

/** The key under which two spellings of one name meet: cleaned and lower case. */
export const nameKey = (name: string): string => cleanName(name).toLowerCase()

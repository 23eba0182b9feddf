/** The key under which header spellings meet: no accents, case, punctuation: `Weight (kg)` and `weight_kg` are one. */
export const headerKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()

/** A cell as it can stand in a sentence: on one line, without control characters, cut to `length`. */
export const quoteCell = (text: string, length = 40): string =>
  text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, length)

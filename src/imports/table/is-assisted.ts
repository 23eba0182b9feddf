/** Names that say the weight is help: English, Portuguese, Spanish, French, Italian, German, Dutch, Japanese, Korean. */
export const isAssisted = (name: string): boolean =>
  /assist|asistid|unterst[üu]tz|geassisteer|アシスト|어시스트/iu.test(name) &&
  !/not assisted|unassisted/iu.test(name)

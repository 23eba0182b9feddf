/** Emergency numbers that reach help in many countries; the protocol's sentences name the same. */
const numbers = ['112', '999', '911'] as const

const by: Readonly<Record<string, (typeof numbers)[number]>> = {
  GB: '999',
  IE: '999',
  US: '911',
  CA: '911',
  MX: '911',
}

/** The number of the region the device is set to first, then the others. A device that names none gets 112, which every mobile network knows. */
export const emergencyNumbers = (languages: readonly string[]): readonly string[] => {
  const first =
    languages.map((tag) => by[regionOf(tag) ?? '']).find((number) => number !== undefined) ?? '112'
  return [first, ...numbers.filter((number) => number !== first)]
}

const regionOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).region
  } catch {
    return undefined
  }
}

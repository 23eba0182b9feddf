import { nameKey } from '#basics/name'

export type NameIdentity = {
  /** The exercise's id where the name is known, so that two languages of one app meet; else the name itself. */
  readonly key: (name: string) => string
  readonly guesses: (name: string) => readonly string[]
  readonly of: (name: string) => { readonly id: string; readonly lumbar: boolean } | undefined
}

/** Looks every name up once. */
export const nameIdentity = (
  identify: (name: string) => { readonly id: string; readonly lumbar: boolean } | undefined,
  suggest: (name: string) => readonly string[] = () => [],
): NameIdentity => {
  const found = new Map<string, { readonly id: string; readonly lumbar: boolean } | undefined>()
  const of = (name: string): { readonly id: string; readonly lumbar: boolean } | undefined => {
    if (!found.has(name)) found.set(name, identify(name))
    return found.get(name)
  }
  return { of, guesses: suggest, key: (name) => of(name)?.id ?? nameKey(name) }
}

import { type Id, isId } from '#basics/id'

export type TrainingPage =
  | { readonly name: 'log' | 'lifts' | 'names' | 'programme' | 'imports' | 'import' }
  | { readonly name: 'session'; readonly id: Id }
  | { readonly name: 'lift'; readonly key: string }

const named = ['lifts', 'names', 'programme', 'imports', 'import'] as const

/** The page of the place at an address; undefined where there is none. */
export const trainingPageAt = (path: string): TrainingPage | undefined => {
  if (path === '/training') return { name: 'log' }
  const [, place, name, rest, ...more] = path.split('/')
  if (place !== 'training' || name === undefined || more.length > 0) return undefined
  if (name === 'lift' && rest !== undefined && rest !== '') return { name, key: decode(rest) }
  if (rest !== undefined) return undefined
  if (isId(name)) return { name: 'session', id: name }
  const found = named.find((one) => one === name)
  return found === undefined ? undefined : { name: found }
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const sessionPath = (id: Id): string => `/training/${id}`
export const liftPath = (key: string): string => `/training/lift/${encodeURIComponent(key)}`

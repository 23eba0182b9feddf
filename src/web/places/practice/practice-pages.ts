/** The pages of Practice, by what follows its address. */
export type PracticePage =
  | { readonly name: 'list' }
  | { readonly name: 'drill'; readonly id: string }
  | { readonly name: 'screen'; readonly id: string }
  | { readonly name: 'exercises' }
  | { readonly name: 'model' }
  | { readonly name: 'exercise'; readonly id: string }

/** The page at the rest of an address; undefined where there is none. */
export const practicePageAt = (rest: string): PracticePage | undefined => {
  if (rest === '') return { name: 'list' }
  if (rest === 'exercises') return { name: 'exercises' }
  if (rest === 'model') return { name: 'model' }
  const [, name, id] = /^(drill|screen|exercise)\/([a-z0-9-]+)$/.exec(rest) ?? []
  return id === undefined ? undefined : { name: name as 'drill' | 'screen' | 'exercise', id }
}

export const drillPath = (id: string): string => `/practice/drill/${id}`
export const screenPath = (id: string): string => `/practice/screen/${id}`
export const exercisePath = (id: string): string => `/practice/exercise/${id}`

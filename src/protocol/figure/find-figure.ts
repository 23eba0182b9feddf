import type { Figure, FigureRef } from './figure.ts'

/** The figure that an exercise or action names, with what it says is different. Undefined where there is none. */
export const findFigure = (
  figures: ReadonlyMap<string, Figure>,
  ref: FigureRef | undefined,
): Figure | undefined => {
  if (ref === undefined) return undefined
  if (typeof ref === 'string') return figures.get(ref)
  const figure = figures.get(ref.of)
  if (figure === undefined) return undefined
  const { load = figure.load, trunk, knee } = ref
  const own = { ...(trunk === undefined ? {} : { trunk }), ...(knee === undefined ? {} : { knee }) }
  const { load: _, over, ...rest } = bend(figure, own)
  const balanced = load === null && over === 'load' ? 'body' : over
  return {
    ...rest,
    ...(balanced === undefined ? {} : { over: balanced }),
    ...(load === null || load === undefined ? {} : { load }),
  }
}

// A trunk that is held throughout changes throughout, any other where the lever is longest.
const bend = (figure: Figure, own: Figure['start']): Figure => {
  const where = 'trunk' in own && figure.throughout.trunk !== undefined ? 'throughout' : figure.worst
  return { ...figure, [where]: { ...figure[where], ...own } }
}

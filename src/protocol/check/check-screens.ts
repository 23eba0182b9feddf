import type { FileOf } from './check-rules.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './protocol-file.ts'
import type { DraftContent } from '#protocol/protocol-content'
import { unknownLimits } from '#protocol/say-limits'

/** What goes with a screen exists, its range can be answered, and the numbers it names are in limits.yaml. */
export const checkScreens = (content: DraftContent, fileOf: FileOf): Finding[] => {
  const actions = content.actions.map(({ id }) => id)
  const figures = content.figures.map(({ id }) => id)
  return content.screens.flatMap(({ id, practise, measure, changes, figure }) => {
    const file = fileOf('screens', id)
    return [
      ...practise
        .filter((action) => !actions.includes(action))
        .map((action) => ({
          file,
          where: 'practise',
          what: `there is no "${action}" in drills/ or advice/`,
          fix: `mean ${nearest(action, actions).join(' or ') || 'another'}`,
        })),
      ...(figure === undefined || figures.includes(figure)
        ? []
        : [
            {
              file,
              where: 'figure',
              what: `there is no "${figure}" in figures/`,
              fix: `mean ${nearest(figure, figures).join(' or ') || 'another'}`,
            },
          ]),
      ...(measure.kind === 'number' && measure.min >= measure.max
        ? [{ file, where: 'measure', what: 'has no number between min and max', fix: 'correct them' }]
        : []),
      ...(content.limits === undefined ? [] : unknownLimits(changes, content.limits)).map((path) => ({
        file,
        where: 'changes',
        what: `names {${path}}, which limits.yaml does not have`,
        fix: 'correct the path',
      })),
    ]
  })
}

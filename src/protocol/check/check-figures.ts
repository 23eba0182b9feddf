import type { Body } from '#protocol/figure/body'
import type { FileOf } from './check-rules.ts'
import type { Exercise } from '#protocol/exercise'
import { loadLever, upperBodyLever } from '#protocol/figure/figure-lever'
import type { Figure, FigureRef } from '#protocol/figure/figure'
import { findFigure } from '#protocol/figure/find-figure'
import { moveFigure } from '#protocol/figure/move-figure'
import { nearest } from './nearest.ts'
import { checkPoses } from './check-poses.ts'
import type { Finding } from './protocol-file.ts'
import type { DraftContent } from '#protocol/protocol-content'

/**
 * Figures that are named exist, can be posed, and show what the model says: a `geometric` lever is drawn as long as it stands in the
 * exercise file; an `equivalent` one is not drawn, and the figure says why.
 */
export const checkFigures = (content: DraftContent, fileOf: FileOf): Finding[] => {
  const { body, limits } = content
  if (body === undefined) return []
  const figures = new Map(content.figures.map((figure) => [figure.id, figure]))
  return [
    ...checkBody(content, body),
    ...content.figures.flatMap((figure) => checkPoses(body, figure, fileOf('figures', figure.id))),
    ...content.actions.flatMap(({ id, figure }) => checkNamed(figures, figure, fileOf('actions', id))),
    ...content.exercises.flatMap((exercise) => {
      const file = fileOf('exercises', exercise.id)
      const named = checkNamed(figures, exercise.figure, file)
      const figure = findFigure(figures, exercise.figure)
      if (figure === undefined) return named
      return exercise.lever.kind === 'geometric'
        ? checkLever(body, exercise, figure, file)
        : checkSilence(exercise, figure, limits?.model.lumbarLeverM ?? 0, fileOf('figures', figure.id))
    }),
  ]
}

const checkBody = ({ sources, limits }: DraftContent, body: Body): Finding[] => {
  const at = (where: string, what: string, fix: string): Finding => ({ file: 'body.yaml', where, what, fix })
  const { head, trunk, ...paired } = body.masses
  const whole = head + trunk + 2 * Object.values(paired).reduce((sum, mass) => sum + mass, 0)
  const reference = limits?.model.referenceHeightM ?? body.heightM
  return [
    ...body.sources
      .filter((id) => !sources.some((source) => source.id === id))
      .map((id) => at('sources', `there is no source "${id}"`, `write protocol/sources/${id}.yaml`)),
    ...(Math.abs(whole - 1) > 0.005
      ? [at('masses', `add up to ${whole.toFixed(3)}`, 'limbs count twice; all must make 1')]
      : []),
    ...(body.heightM === reference
      ? []
      : [at('heightM', `is ${body.heightM} and levers are told for ${reference}`, 'use one height')]),
  ]
}

const checkNamed = (
  figures: ReadonlyMap<string, Figure>,
  ref: FigureRef | undefined,
  file: string,
): Finding[] => {
  if (ref === undefined) return []
  const id = typeof ref === 'string' ? ref : ref.of
  if (figures.has(id)) return []
  const meant = nearest(id, [...figures.keys()]).join(' or ') || 'another'
  return [{ file, where: 'figure', what: `there is no figure "${id}"`, fix: `mean ${meant}` }]
}

const checkLever = (body: Body, { lever }: Exercise, figure: Figure, file: string): Finding[] => {
  const at = (what: string, fix: string): Finding => ({ file, where: 'figure', what, fix })
  if (figure.view !== 'side')
    return [
      at(
        `"${figure.id}" is drawn from the ${figure.view}, where its lever cannot be seen`,
        'name one from the side',
      ),
    ]
  const { worst } = moveFigure(body, figure, body.heightM)
  const drawn = loadLever(figure, worst)
  if (lever.extM > 0 && drawn === undefined)
    return [
      at(
        `"${figure.id}" has no load and the lever to one is ${lever.extM} m`,
        'give it one, or name another',
      ),
    ]
  const upper = upperBodyLever(worst).metres
  const fix = 'change the trunk or the load here, or the lever if the picture is right'
  return [
    ...(lever.extM > 0 && isOff(drawn!.metres, lever.extM, body.tolerance.extM)
      ? [
          at(
            `shows a lever of ${drawn!.metres.toFixed(2)} m to the load, and lever.extM is ${lever.extM}`,
            fix,
          ),
        ]
      : []),
    // What lies back on a rest is carried by it.
    ...(worst.trunkLean >= 0 && isOff(upper, lever.upperBodyM, body.tolerance.upperBodyM)
      ? [
          at(
            `shows the upper body ${upper.toFixed(2)} m away, and lever.upperBodyM is ${lever.upperBodyM}`,
            fix,
          ),
        ]
      : []),
  ]
}

const isOff = (drawn: number, told: number, tolerance: number): boolean =>
  Math.abs(drawn - told) > tolerance + 1e-9

const checkSilence = ({ id, lever }: Exercise, figure: Figure, from: number, file: string): Finding[] =>
  figure.noLever !== undefined || (lever.extM < from && lever.floorNm === undefined)
    ? []
    : [
        {
          file,
          where: 'noLever',
          what: `is missing, and ${id} has a lever of ${lever.extM} m that cannot be seen`,
          fix: 'say in a sentence why no lever is drawn',
        },
      ]

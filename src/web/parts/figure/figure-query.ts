import { bodyOf } from '#assessment/load/body-of'
import { momentConfidence } from '#assessment/load/confidence'
import { momentNm } from '#assessment/load/lumbar-load'
import type { Confidence, Exercise } from '#protocol/exercise'
import { findFigure } from '#protocol/figure/find-figure'
import type { Drawing } from '#protocol/figure/picture'
import type { Ground } from '#web/engine/query'

export type FigureAsked =
  | { readonly exercise: string; readonly massKg?: number | null }
  | { readonly action: string }
  /** A figure by its own id, such as that of a self-screen. */
  | { readonly figure: string }

export type FigureAnswer = {
  readonly drawing: Drawing
  readonly lever?: Exercise['lever']
  /** The modelled moment with `massKg` as logged, Nm. */
  readonly momentNm?: number
  /** How sure that moment is. */
  readonly confidence?: Confidence
}

/** How an exercise, an action or a screen is drawn on this lifter's body; null where it has no figure. */
export const figureQuery = async (ground: Ground, asked: FigureAsked): Promise<FigureAnswer | null> => {
  const protocol = await ground.withExercises()
  const { limits, body } = protocol
  const lifter = bodyOf(limits, ground.advice().history.profile)
  const exercise = 'exercise' in asked ? protocol.exercises.get(asked.exercise) : undefined
  const ref =
    'figure' in asked
      ? asked.figure
      : 'action' in asked
        ? protocol.actions.find(({ id }) => id === asked.action)?.figure
        : exercise?.figure
  const figure = findFigure(protocol.figures, ref)
  if (figure === undefined) return null
  const drawing: Drawing = { figure, body, heightM: lifter.heightM }
  if (exercise === undefined) return { drawing }
  const massKg = 'exercise' in asked ? asked.massKg : undefined
  return {
    drawing,
    lever: exercise.lever,
    ...(massKg === undefined
      ? {}
      : {
          momentNm: momentNm(limits, lifter, exercise, massKg),
          confidence: momentConfidence(exercise, lifter),
        }),
  }
}

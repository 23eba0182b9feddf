import { fact, ground } from '#plan/ground'
import { percent } from '#plan/limits/response-limits'
import { compareScores, dust, keptOf, type Score, scoreOf } from '#plan/optimise/score'
import { ownLift } from '#plan/loads/own-lifts'
import type { Work } from '#plan/plan'
import type { Exercise } from '#protocol/exercise'
import type { Ground } from '#protocol/reason'
import { broughtBack } from './choose-returning.ts'
import type { ItemOption } from './item-option.ts'
import type { Overlay, SlotChoice } from './make-overlay.ts'
import { whyNotPreferred, whyRuledOut } from './ruled-out.ts'

/** Another way to do a slot, and what speaks against it; never without a ground. */
export type OtherWay = {
  readonly exercise: Exercise
  /** What it would be today; null: it is ruled out whatever the rest of the session is. */
  readonly adjusted: Work | null
  readonly against: readonly Ground[]
}

/**
 * Why a changed slot is not done otherwise: the lifter's own lift where something stands in for it, the next best other lifts, and the
 * easier variants of the own lift that are ruled out; and more sets of what it is done as. Each is judged with the rest of the session as it was chosen. Empty for a
 * slot that stays, and for a lift nobody could identify.
 */
export const findOtherWays = (overlay: Overlay, choice: SlotChoice): readonly OtherWay[] => {
  const { slot, chosen } = choice
  const { exercise: own } = slot
  if (own === undefined || chosen.change === 'keep') return []
  const { protocol } = overlay.workshop.situation
  const { othersSaid } = protocol.limits.swap
  const judge = judgeIn(overlay, choice)
  const judged = [...optionsByLift(choice).values()]
    .map(judge)
    .filter(({ against }) => against.length > 0)
    .toSorted(compareJudged)
  const more = choice.every.filter(
    (option) => option.exercise === chosen.exercise && setsOf(option) > setsOf(chosen),
  )
  const isOwn = ({ exercise }: OtherWay): boolean => exercise.id === own.id
  const others = judged.filter((way) => !isOwn(way)).slice(0, othersSaid)
  const offered = new Set(choice.every.map(({ exercise }) => exercise?.id))
  const { own: log } = overlay.workshop.situation
  const isNew = (id: string): number => Number(ownLift(log, id).before.length === 0)
  // What the lifter has done comes to mind first.
  const ruledOut = [own.id, ...own.easier.toSorted((a, b) => isNew(a) - isNew(b))]
    .filter((id) => !offered.has(id) && id !== chosen.exercise?.id)
    .flatMap((id): readonly OtherWay[] => {
      const exercise = protocol.exercises.get(id)
      const against = exercise === undefined ? [] : whyRuledOut(overlay, slot, exercise)
      return exercise === undefined || against.length === 0 ? [] : [{ exercise, adjusted: null, against }]
    })
  return [
    // More sets of what is done fit nowhere, or they would be done.
    ...[more]
      .filter(({ length }) => length > 0)
      .map(judge)
      .filter(({ fits, against }) => !fits && against.length > 0),
    ...[...judged, ...ruledOut].filter(isOwn),
    ...others,
    ...ruledOut.filter((way) => !isOwn(way)).slice(0, othersSaid),
  ]
}

/** The options of every other lift than the chosen one. */
const optionsByLift = ({ every, chosen }: SlotChoice): ReadonlyMap<string, readonly ItemOption[]> =>
  Map.groupBy(
    every.filter(({ exercise }) => exercise !== null && exercise.id !== chosen.exercise?.id),
    ({ exercise }) => exercise!.id,
  )

type Judged = OtherWay & { readonly fits: boolean; readonly option: ItemOption; readonly score: Score }

const compareJudged = (a: Judged, b: Judged): number =>
  Number(b.fits) - Number(a.fits) || compareScores(a.score, b.score)

/** Judges the options of one lift by the best of them that fits beside the rest; where none does, by the least of them. */
const judgeIn = (overlay: Overlay, choice: SlotChoice): ((options: readonly ItemOption[]) => Judged) => {
  const { goal, returning, choices, session } = overlay
  const open = choices.filter(({ isLimited }) => isLimited)
  const at = open.indexOf(choice)
  const now = open.map(({ chosen }) => chosen)
  const withIt = (option: ItemOption): readonly ItemOption[] => now.with(at, option)
  const others = now.filter((_, index) => index !== at)
  const rest = others.reduce((sum, { units }) => sum + units, 0)
  const over = (option: ItemOption): number => rest + option.units - goal.units
  const returns = (option: ItemOption): number =>
    returning === null ? 0 : broughtBack(returning, withIt(option))
  const whole = goal.wanted.reduce((sum, sets) => sum + sets, 0)
  const { chosen, slot, options: preferred } = choice

  const overUnits = (option: ItemOption): Ground =>
    ground('other-way/over-units', [
      fact('lift', nameOf(option)),
      fact('sets', option.adjusted?.sets ?? 0, 'sets'),
      fact('programmed', session.cap.units + over(option), 'units'),
      fact('cap', session.cap.units, 'units'),
      fact('over', over(option), 'units'),
    ])

  const less = (option: ItemOption): readonly Ground[] => {
    const [kept, keptNow] = [keptOf(withIt(option), goal), keptOf(now, goal)]
    const [score, scoreNow] = [scoreOf(withIt(option), goal), scoreOf(now, goal)]
    const lift = fact('lift', nameOf(option))
    if (score.stimulus < scoreNow.stimulus)
      return [
        ground('other-way/keeps-less', [
          lift,
          fact('sets', option.adjusted?.sets ?? 0, 'sets'),
          fact('other-kept', percent(whole === 0 ? 1 : kept / whole), '%'),
          fact('kept', percent(whole === 0 ? 1 : keptNow / whole), '%'),
          fact('fewer', keptNow - kept, 'sets'),
        ]),
      ]
    if (score.stimulus > scoreNow.stimulus)
      return preferred.includes(option) ? [] : whyNotPreferred(overlay, slot, option)
    if (score.cost > scoreNow.cost) return [ground('other-way/greater-change', [lift])]
    if (score.cost < scoreNow.cost) return []
    return score.units > scoreNow.units
      ? [
          ground('other-way/asks-more', [
            lift,
            fact('more', option.units - chosen.units, 'units'),
            fact('chosen', nameOf(chosen)),
          ]),
        ]
      : score.units === scoreNow.units && score.peakNm >= scoreNow.peakNm
        ? [ground('other-way/equal', [lift])]
        : []
  }

  const isTaken = ({ target }: ItemOption): boolean =>
    target !== null && others.some((other) => other.target === target)
  const taken = (option: ItemOption): readonly Ground[] => {
    const by = open.find((other, index) => index !== at && other.chosen.target === option.target)
    return isTaken(option) && by !== undefined
      ? [ground('other-way/taken', [fact('lift', nameOf(option)), fact('from', by.slot.work.name)])]
      : []
  }

  const weigh = (option: ItemOption): readonly Ground[] =>
    returns(option) < returns(chosen)
      ? [ground('other-way/returns', [fact('lift', nameOf(option)), fact('chosen', nameOf(chosen))])]
      : less(option)

  return (options) => {
    const most = options.reduce((a, b) => (setsOf(b) > setsOf(a) ? b : a))
    const fitting = options.filter((option) => !isTaken(option) && over(option) <= dust)
    const fits = fitting.length > 0
    const option = fits
      ? fitting.reduce((a, b) =>
          compareScores(scoreOf(withIt(b), goal), scoreOf(withIt(a), goal)) < 0 ? b : a,
        )
      : options.reduce((a, b) => (b.units < a.units ? b : a))
    const weighed = fits ? weigh(option) : []
    const against = fits
      ? weighed.length > 0 && over(most) > dust
        ? [overUnits(most), ...weighed]
        : weighed
      : [...taken(option), ...(over(option) > dust ? [overUnits(option)] : [])]
    const { exercise, adjusted } = option
    if (exercise === null) throw new Error('another way to do a slot is always a lift')
    return { exercise, adjusted, against, fits, option, score: scoreOf(withIt(option), goal) }
  }
}

const setsOf = ({ adjusted }: ItemOption): number => adjusted?.sets ?? 0

const nameOf = ({ exercise }: ItemOption): string => exercise?.name ?? ''

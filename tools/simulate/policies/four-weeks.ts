import { isLumbarExercise } from '#assessment/load/lumbar-load'
import { loadable } from '#plan/loads/loadable'
import { asProgrammed } from '../lifters/lifter.ts'
import type { OwnLift } from '../lifters/programme.ts'
import type { Policy, Setting } from './policy.ts'

/** The article’s four weeks by the calendar, whatever the back answers; then the whole programme. */
export const fourWeeks = ({ protocol, parameters: { policies } }: Setting): Policy => {
  let began = 0
  const shares = ['week1', 'week2', 'week3', 'week4'].map((week) => policies(week))
  const lightened = (lift: OwnLift, share: number) =>
    asProgrammed(
      isLumbarExercise(protocol.limits, lift.exercise)
        ? { ...lift, massKg: loadable(protocol.limits, lift.exercise, share * lift.massKg, 'kg') }
        : lift,
    )
  const shareOn = (index: number): number => shares[Math.floor((index - began - 1) / 7)] ?? 1
  return {
    wake: ({ index, pain }) => {
      if (shareOn(index) === 1 && pain >= policies('againFromPain')) began = index - 1
    },
    offer: ({ index, ownDay }) => {
      if (ownDay === null || index - began <= policies('calmDays')) return null
      const share = shareOn(index)
      return ownDay.lifts.map((lift) => lightened(lift, share))
    },
    trained: () => {},
  }
}

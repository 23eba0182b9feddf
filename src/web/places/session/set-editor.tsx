import { useState } from 'preact/hooks'
import type { MassUnit } from '#basics/mass'
import { sayMass } from '#web/parts/mass'
import { sessionWords } from '#web/words/en/session'
import { type DraftLift, offeredKg, type PlannedSet } from './draft.ts'
import { LoadChoices } from './load-choices.tsx'
import style from './session.module.css'
import { Stepper } from './stepper.tsx'

type Props = {
  readonly lift: DraftLift
  readonly coming: PlannedSet
  readonly units: MassUnit
  readonly set: number
  readonly onChange: (changed: Partial<PlannedSet>) => void
}

const secondsStep = 5

/** The coming set: its load and repetitions, a step with one tap, any load with two. */
export const SetEditor = ({ lift, coming, units, set, onChange }: Props) => {
  const [isChoosing, setChoosing] = useState(false)
  const { stepKg } = lift
  const { massKg, reps, seconds } = coming
  const byStep = (steps: number) => onChange({ massKg: Math.max(0, round((massKg ?? 0) + steps * stepKg)) })
  return (
    <div class={style['editor']} role="group" aria-label={sessionWords.set(set, lift.planned.length)}>
      <p class={style['which']}>{sessionWords.set(set, lift.planned.length)}</p>
      {lift.takesLoad ? (
        <Stepper
          label={sessionWords.load}
          value={massKg === null ? sessionWords.noLoad : sayMass(massKg, units)}
          less={sessionWords.lighter}
          more={sessionWords.heavier}
          onLess={massKg === null || massKg === 0 ? null : () => byStep(-1)}
          onMore={() => byStep(1)}
          choose={sessionWords.change}
          isChoosing={isChoosing}
          onChoose={() => setChoosing(!isChoosing)}
        />
      ) : null}
      {isChoosing ? (
        <LoadChoices
          offerKg={offeredKg(lift)}
          massKg={massKg}
          stepKg={stepKg}
          units={units}
          onChoose={(chosen) => {
            onChange({ massKg: chosen })
            setChoosing(false)
          }}
        />
      ) : null}
      {seconds === undefined ? (
        <Stepper
          label={lift.perSide ? sessionWords.repsPerSide : sessionWords.reps}
          value={String(reps)}
          less={sessionWords.fewer}
          more={sessionWords.moreReps}
          onLess={reps <= 0 ? null : () => onChange({ reps: reps - 1 })}
          onMore={() => onChange({ reps: reps + 1 })}
        />
      ) : (
        <Stepper
          label={sessionWords.seconds}
          value={`${seconds}\u202Fs`}
          less={sessionWords.fewer}
          more={sessionWords.moreReps}
          onLess={seconds <= secondsStep ? null : () => onChange({ seconds: seconds - secondsStep })}
          onMore={() => onChange({ seconds: seconds + secondsStep })}
        />
      )}
    </div>
  )
}

// Steps in pounds leave dust in the last digits.
const round = (kg: number): number => Math.round(kg * 1e6) / 1e6

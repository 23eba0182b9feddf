import { useState } from 'preact/hooks'
import type { MassUnit } from '#basics/mass'
import { sayMass } from '#web/parts/mass'
import { massFrom, massText } from '#web/parts/mass-field'
import { NumberField } from '#web/parts/number-field'
import { sessionWords } from '#web/words/en/session'
import style from './session.module.css'

type Props = {
  /** What is offered, kg; null: nothing is. */
  readonly offerKg: number | null
  readonly massKg: number | null
  readonly stepKg: number
  readonly units: MassUnit
  readonly onChoose: (kg: number) => void
}

const stepsBelow = 6
const stepsAbove = 2

/** Loads around the offer, a tap each, and a field for any other. What is over the offer says so; it may be logged all the same. */
export const LoadChoices = ({ offerKg, massKg, stepKg, units, onChoose }: Props) => {
  const [text, setText] = useState(massText(massKg, units))
  const middle = offerKg ?? massKg ?? 0
  const loads = Array.from(
    { length: stepsBelow + stepsAbove + 1 },
    (_, index) => Math.round((middle + (index - stepsBelow) * stepKg) * 1e6) / 1e6,
  ).filter((kg) => kg >= 0)
  const typed = massFrom(text, units, massKg)
  const isTyped = typed !== null && Number.isFinite(typed) && typed >= 0
  return (
    <div class={style['loads']} ref={bringIntoSight}>
      <div class={style['chips']} role="group" aria-label={sessionWords.load}>
        {loads.map((kg) => (
          <button key={kg} type="button" aria-pressed={kg === massKg} onClick={() => onChoose(kg)}>
            <span>{sayMass(kg, units)}</span>
            {offerKg === null || kg < offerKg ? null : (
              <small>{kg === offerKg ? sessionWords.offer : sessionWords.over}</small>
            )}
          </button>
        ))}
      </div>
      <form
        class={style['other']}
        onSubmit={(event) => {
          event.preventDefault()
          if (isTyped) onChoose(typed)
        }}
      >
        <NumberField
          label={sessionWords.otherLoad(units)}
          value={text}
          onInput={setText}
          isWrong={text.trim() !== '' && !isTyped}
        />
        <button type="submit">{sessionWords.take}</button>
      </form>
    </div>
  )
}

// On a small screen they would open below the bar with the big button.
const bringIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

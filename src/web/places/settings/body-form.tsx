import { useState } from 'preact/hooks'
import { kgToLb } from '#basics/mass'
import { dayToday } from '#web/clock'
import { Choices } from '#web/parts/choices'
import { sayMass } from '#web/parts/mass'
import { massText } from '#web/parts/mass-field'
import { NumberField } from '#web/parts/number-field'
import { settings } from '#web/words/en/settings'
import { sayRounded } from '#web/words/format'
import type { OwnProfile } from './own-profile.ts'
import { bodyRange, type BodyTexts, heightTexts, readBody } from './read-body.ts'
import type { State } from './settings.tsx'
import style from './settings.module.css'

type Props = { readonly own: OwnProfile; readonly state: State }

const words = settings.body

/** Body mass, height, year of birth and sex: saved together, and only what was changed. */
export const BodyForm = ({ own, state }: Props) => {
  const { profile } = own
  const units = profile.units ?? 'kg'
  const thisYear = Number(dayToday().slice(0, 4))
  const [texts, setTexts] = useState<BodyTexts>({
    mass: massText(profile.bodyMassKg, units),
    ...heightTexts(profile.heightCm, units),
    born: profile.born === undefined ? '' : String(profile.born),
    sex: profile.sex ?? '',
  })
  const [says, setSays] = useState('')
  const [wrong, setWrong] = useState<'mass' | 'height' | 'born' | null>(null)
  const put = (changed: Partial<BodyTexts>) => {
    setTexts({ ...texts, ...changed })
    setSays('')
    setWrong(null)
  }
  const save = () => {
    const read = readBody(texts, profile, units, thisYear)
    setWrong(read.ok ? null : read.error)
    if (!read.ok) setSays(problemOf(read.error, units, thisYear))
    else if (Object.keys(read.value).length === 0) setSays(words.nothing)
    else void state(settings.saved, read.value)
  }
  return (
    <section class="stack" aria-labelledby="body-heading">
      <h2 id="body-heading">{words.heading}</h2>
      <p class="quiet">
        {words.says} {own.isBodyMassAssumed ? words.assumed(sayMass(own.bodyMassKg, units)) : ''}
      </p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div class={style['fields']}>
          <NumberField
            label={words.mass(units)}
            value={texts.mass}
            isWrong={wrong === 'mass'}
            onInput={(mass) => put({ mass })}
          />
          <NumberField
            label={units === 'kg' ? words.heightCm : words.feet}
            value={texts.height}
            isWrong={wrong === 'height'}
            onInput={(height) => put({ height })}
          />
          {units === 'kg' ? null : (
            <NumberField
              label={words.inches}
              value={texts.inches}
              isWrong={wrong === 'height'}
              onInput={(inches) => put({ inches })}
            />
          )}
          <NumberField
            label={words.born}
            isCount
            value={texts.born}
            isWrong={wrong === 'born'}
            onInput={(born) => put({ born })}
          />
        </div>
        <div>
          <p class={style['label']}>{words.sex}</p>
          <Choices
            of={words.sex}
            columns={3}
            value={texts.sex === '' ? undefined : texts.sex}
            choices={(['female', 'male', 'unstated'] as const).map((value) => ({
              value,
              label: words.sexes[value],
            }))}
            onChoose={(sex) => put({ sex })}
          />
        </div>
        <p role="status" class={wrong === null ? 'quiet' : style['problem']}>
          {says}
        </p>
        <p>
          <button type="submit">{settings.save}</button>
        </p>
      </form>
    </section>
  )
}

const problemOf = (field: 'mass' | 'height' | 'born', units: 'kg' | 'lb', thisYear: number): string => {
  if (field === 'born') return words.problem.born(bodyRange.bornFrom, thisYear)
  const [from, to] = field === 'mass' ? bodyRange.massKg : bodyRange.heightCm
  const said = (value: number): string =>
    field === 'height'
      ? `${value} cm`
      : units === 'kg'
        ? `${value} kg`
        : `${sayRounded(Math[value === from ? 'ceil' : 'floor'](kgToLb(value)))} lb`
  return words.problem[field](said(from), said(to))
}

import { useState } from 'preact/hooks'
import { append } from '#web/engine/append'
import { Choices } from '#web/parts/choices'
import { type Done, DoneLine, doneOf } from '#web/parts/done-line'
import { NumberField } from '#web/parts/number-field'
import { practice } from '#web/words/en/practice'
import style from './practice.module.css'
import { readResult } from './read-result.ts'
import type { ScreenDetail } from './screen-detail.ts'
import { Stopwatch } from './stopwatch.tsx'

type Screen = ScreenDetail['screen']
type Side = 'left' | 'right' | 'both'
type Results = Readonly<Partial<Record<Side, string>>>

/** Takes the result of a screen, for each side where it has sides, and keeps it in the journal. */
export const TakeScreen = ({ screen }: { readonly screen: Screen }) => {
  const { measure } = screen
  const sides: readonly Side[] = screen.sides ? ['left', 'right'] : ['both']
  const [results, setResults] = useState<Results>({})
  const [problem, setProblem] = useState('')
  const [done, setDone] = useState<Done | null>(null)
  const [isBusy, setBusy] = useState(false)

  const read = sides.map((side) => ({ side, result: readResult(measure, results[side] ?? '') }))
  const given = read.flatMap(({ side, result }) =>
    result.kind === 'value' ? [{ side, value: result.value }] : [],
  )
  const isWrong = (side: Side): boolean =>
    read.some((one) => one.side === side && one.result.kind === 'wrong')

  const keep = async () => {
    if (isBusy) return
    const wrong = read.find(({ result }) => result.kind === 'wrong')
    if (wrong !== undefined || given.length === 0) {
      setProblem(wrong === undefined ? practice.screen.oneAtLeast : rangeOf(measure))
      return
    }
    setBusy(true)
    const written = await append(
      ...given.map(({ side, value }) => ({
        kind: 'screen-taken' as const,
        screen: screen.id,
        ...(side === 'both' ? {} : { side }),
        value,
        unit: measure.unit,
      })),
    )
    setBusy(false)
    if (!written.ok) return
    setProblem('')
    setResults({})
    setDone(doneOf(practice.screen.saved, written.value))
  }

  return (
    <div class={style['result']}>
      <div class={style['sides']}>
        {sides.map((side) => (
          <Entry
            key={side}
            screen={screen}
            side={side}
            value={results[side] ?? ''}
            isWrong={isWrong(side)}
            onChange={(value) => {
              setDone(null)
              setResults((before) => ({ ...before, [side]: value }))
            }}
          />
        ))}
      </div>
      <p role="alert" hidden={problem === ''}>
        {problem}
      </p>
      <div>
        <button type="button" class="main-button" aria-disabled={isBusy} onClick={() => void keep()}>
          {practice.screen.save}
        </button>
      </div>
      <DoneLine done={done} />
    </div>
  )
}

type EntryProps = {
  readonly screen: Screen
  readonly side: Side
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}

const Entry = ({ screen: { title, measure }, side, value, isWrong, onChange }: EntryProps) => {
  const sideName = side === 'both' ? '' : practice.screen[side]
  const of = side === 'both' ? title : practice.screen.of(title, sideName)
  if (measure.kind === 'choice')
    return (
      <div class={style['side']}>
        {sideName === '' ? null : <h3>{sideName}</h3>}
        <Choices
          of={of}
          choices={measure.options}
          value={value === '' ? undefined : value}
          onChoose={onChange}
        />
      </div>
    )
  return (
    <div class={style['side']}>
      {sideName === '' ? null : <h3>{sideName}</h3>}
      {measure.timed ? <Stopwatch of={of} onStop={(seconds) => onChange(String(seconds))} /> : null}
      <NumberField
        label={side === 'both' ? capital(unitOf(measure)) : `${sideName}, ${unitOf(measure)}`}
        value={value}
        isWrong={isWrong}
        isCount={Number.isInteger(measure.step)}
        onInput={onChange}
      />
    </div>
  )
}

const unitOf = ({ unit }: Screen['measure']): string => practice.screen.unit(unit)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const rangeOf = (measure: Screen['measure']): string =>
  measure.kind === 'number' ? practice.screen.range(measure.min, measure.max, unitOf(measure)) : ''

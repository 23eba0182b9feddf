import { useState } from 'preact/hooks'
import type { Day } from '#basics/day'
import { Choices } from '#web/parts/choices'
import { checkInWords } from '#web/words/en/check-in'

type Props = { readonly on: Day; readonly value: number | null; readonly onChoose: (year: number) => void }

const oldest = 1920

/** A birth year in two taps: the decade, then the year. */
export const BirthYear = ({ on, value, onChoose }: Props) => {
  const [decade, setDecade] = useState<number | null>(value === null ? null : value - (value % 10))
  const thisYear = Number(on.slice(0, 4))
  const decades = Array.from(
    { length: Math.floor((thisYear - oldest) / 10) + 1 },
    (_, index) => oldest + index * 10,
  )
  if (decade === null)
    return (
      <Choices
        of={checkInWords.born}
        choices={decades.map((first) => ({ value: first, label: checkInWords.decade(first) }))}
        value={undefined}
        onChoose={setDecade}
        columns={3}
      />
    )
  const years = Array.from({ length: 10 }, (_, index) => decade + index).filter((year) => year <= thisYear)
  return (
    <>
      <Choices
        of={checkInWords.born}
        choices={years.map((year) => ({ value: year, label: String(year) }))}
        value={value ?? undefined}
        onChoose={onChoose}
        columns={3}
      />
      <button type="button" class="plain-button" onClick={() => setDecade(null)}>
        {checkInWords.otherDecade}
      </button>
    </>
  )
}

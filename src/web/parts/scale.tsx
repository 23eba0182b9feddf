import style from './scale.module.css'

type Props = {
  /** What is scored, for readers who hear only the numbers. */
  readonly of: string
  readonly value: number | null
  readonly onChoose: (value: number) => void
  readonly min?: number
  readonly max?: number
  readonly isDisabled?: boolean
}

/** A score from 0 to 10 (or other whole numbers) in one tap: a button each, 0 apart from the others. */
export const Scale = ({ of, value, onChoose, min = 0, max = 10, isDisabled = false }: Props) => (
  <div class={style['scale']} role="group" aria-label={of}>
    {Array.from({ length: max - min + 1 }, (_, index) => min + index).map((score) => (
      <button
        key={score}
        type="button"
        class={score === 0 ? style['zero'] : undefined}
        aria-pressed={score === value}
        aria-disabled={isDisabled}
        onClick={() => isDisabled || onChoose(score)}
      >
        {score}
      </button>
    ))}
  </div>
)

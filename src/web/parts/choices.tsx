import style from './choices.module.css'

export type Choice<V> = { readonly value: V; readonly label: string; readonly note?: string | undefined }

type Props<V> = {
  /** What is chosen, for readers who hear only the answers. */
  readonly of: string
  readonly choices: readonly Choice<V>[]
  readonly value: V | undefined
  readonly onChoose: (value: V) => void
  /** Side by side, so many in a row; absent: one below the other. */
  readonly columns?: 2 | 3
}

/** One of a few answers, in one tap. */
export const Choices = <V extends string | number | boolean>({
  of,
  choices,
  value,
  onChoose,
  columns,
}: Props<V>) => (
  <div class={columns === undefined ? style['choices'] : style[`in${columns}`]} role="group" aria-label={of}>
    {choices.map((choice) => (
      <button
        key={String(choice.value)}
        type="button"
        aria-pressed={choice.value === value}
        onClick={() => onChoose(choice.value)}
      >
        <span>{choice.label}</span>
        {choice.note === undefined ? null : <small>{choice.note}</small>}
      </button>
    ))}
  </div>
)

import style from './number-field.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly isWrong?: boolean
  /** Whole numbers only: a keyboard without a point. */
  readonly isCount?: boolean
  readonly hint?: string
}

/** A number under its label. Text, not `type=number`: no wheel or arrow ever changes a load by accident. */
export const NumberField = ({ label, value, onInput, isWrong = false, isCount = false, hint }: Props) => (
  <label class={style['field']}>
    {label}
    {hint === undefined ? null : <span class={style['hint']}>{hint}</span>}
    <input
      type="text"
      inputMode={isCount ? 'numeric' : 'decimal'}
      autocomplete="off"
      value={value}
      aria-invalid={isWrong ? 'true' : undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  </label>
)

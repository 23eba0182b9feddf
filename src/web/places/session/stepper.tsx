import style from './session.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly less: string
  readonly more: string
  /** null: there is no less. */
  readonly onLess: (() => void) | null
  readonly onMore: () => void
  /** Opens other ways to choose the value; absent: there are none. */
  readonly choose?: string
  readonly isChoosing?: boolean
  readonly onChoose?: () => void
}

/** A value with a step down and a step up on either side. */
export const Stepper = ({
  label,
  value,
  less,
  more,
  onLess,
  onMore,
  choose,
  isChoosing,
  onChoose,
}: Props) => (
  <div class={style['stepper']} role="group" aria-label={label}>
    <button type="button" aria-label={less} aria-disabled={onLess === null} onClick={() => onLess?.()}>
      −
    </button>
    {choose === undefined ? (
      <output aria-label={label}>{value}</output>
    ) : (
      <button
        type="button"
        class={style['value']}
        aria-expanded={isChoosing}
        aria-label={`${choose}, ${value}`}
        onClick={onChoose}
      >
        {value}
      </button>
    )}
    <button type="button" aria-label={more} onClick={onMore}>
      +
    </button>
    <span class={style['label']} aria-hidden="true">
      {label}
    </span>
  </div>
)

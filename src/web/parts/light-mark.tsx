import type { Light } from '#assessment/assessment'
import style from './light.module.css'

const shapes: Readonly<Record<Light, preact.JSX.Element>> = {
  green: (
    <>
      <circle class={style['fill']} cx="12" cy="12" r="11" />
      <path class={style['sign']} d="m7 12.5 3.5 3.5L17 9" />
    </>
  ),
  amber: (
    <>
      <path class={style['fill']} d="M12 1 23 12 12 23 1 12z" />
      <path class={style['sign']} d="M7.5 12h9" />
    </>
  ),
  red: (
    <>
      <path class={style['fill']} d="M12 2 23 22H1z" />
      <path class={style['sign']} d="M12 9v6M12 18.5v.5" />
    </>
  ),
  unknown: (
    <>
      <circle class={style['open']} cx="12" cy="12" r="10" />
      <path class={style['openSign']} d="M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M12 17.5v.5" />
    </>
  ),
  retriage: (
    <>
      <path class={style['fill']} d="M2 2h20v20H2z" />
      <path class={style['sign']} d="M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M12 17.5v.5" />
    </>
  ),
}

/** The shape of how the back answered a session: always beside its word. */
export const LightMark = ({ light }: { readonly light: Light }) => (
  <svg class={`${style['mark']} ${style[light]}`} viewBox="0 0 24 24" aria-hidden="true">
    {shapes[light]}
  </svg>
)

/** The same within a drawing, its middle at `x` and `y`, `side` px wide and high. */
export const DrawnLight = ({
  light,
  x,
  y,
  side,
}: {
  readonly light: Light
  readonly x: number
  readonly y: number
  readonly side: number
}) => (
  <g class={style[light]} transform={`translate(${x - side / 2} ${y - side / 2}) scale(${side / 24})`}>
    {shapes[light]}
  </g>
)

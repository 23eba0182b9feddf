import style from './chart.module.css'

/** Told apart by shape and filling, never by colour alone. */
export type Shape =
  | 'dot'
  | 'ring'
  | 'diamond'
  | 'square'
  | 'triangle'
  | 'bar'
  | 'over'
  | 'limit'
  | 'usual'
  | 'band'

type Props = {
  readonly shape: Exclude<Shape, 'bar' | 'over' | 'limit' | 'usual' | 'band'>
  readonly x: number
  readonly y: number
  /** Half its width, px. */
  readonly size?: number
}

export const Mark = ({ shape, x, y, size = 5 }: Props) => {
  switch (shape) {
    case 'dot':
      return <circle class={style['dot']} cx={x} cy={y} r={size} />
    case 'ring':
      return <circle class={style['ring']} cx={x} cy={y} r={size} />
    case 'diamond':
      return (
        <path
          class={style['diamond']}
          d={`M${x} ${y - size * 1.3}l${size * 1.3} ${size * 1.3}l${-size * 1.3} ${size * 1.3}l${-size * 1.3} ${-size * 1.3}z`}
        />
      )
    case 'square':
      return <rect class={style['square']} x={x - size} y={y - size} width={2 * size} height={2 * size} />
    case 'triangle':
      return (
        <path
          class={style['triangle']}
          d={`M${x} ${y - size * 1.2}l${size * 1.3} ${size * 2.2}h${-size * 2.6}z`}
        />
      )
    default:
      return shape satisfies never
  }
}

/** One line of a legend: the mark as it stands in the chart, and its word. */
export const LegendLine = ({ shape, says }: { readonly shape: Shape; readonly says: string }) => (
  <li>
    <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true">
      {shape === 'bar' ? (
        <rect class={style['bar']} x="4" y="2" width="12" height="14" />
      ) : shape === 'over' ? (
        <Over x={4} y={2} width={12} height={14} />
      ) : shape === 'band' ? (
        <rect class={style['swatch']} x="1" y="1" width="18" height="14" />
      ) : shape === 'limit' || shape === 'usual' ? (
        <line class={style[shape]} x1="0" x2="20" y1="8" y2="8" />
      ) : (
        <Mark shape={shape} x={10} y={8} />
      )}
    </svg>
    {says}
  </li>
)

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bar, or the part of one, that is over its limit: framed and struck through, so that it shows without colour. */
export const Over = ({ x, y, width, height }: Box) => (
  <g>
    <rect class={style['over']} x={x} y={y} width={width} height={Math.max(0, height)} />
    {Array.from({ length: Math.floor(height / 5) }, (_, index) => (
      <line
        key={index}
        class={style['strike']}
        x1={x}
        x2={x + width}
        y1={y + 5 + index * 5}
        y2={y + index * 5}
      />
    ))}
  </g>
)

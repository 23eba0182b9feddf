import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import style from './chart.module.css'

export type Point = {
  readonly key: string
  /** Where it is touched: its middle, and half the height of what it covers. */
  readonly x: number
  readonly y: number
  /** Everything it stands for, in words: read aloud, and shown while it is looked at. */
  readonly says: string
  readonly draws: ComponentChildren
}

type Props = {
  readonly points: readonly Point[]
  /** The box of the drawing in which the words of a point are shown, px. */
  readonly width: number
  readonly top: number
  readonly bottom: number
}

const smallestTarget = 24

/**
 * The points of a chart from left to right. One stands in the tab order; the arrow keys, Home and End go through the rest.
 * Each takes the whole height of the chart, so that a thumb meets it.
 */
export const Points = ({ points, width, top, bottom }: Props) => {
  const [active, setActive] = useState(-1)
  const [isShown, setShown] = useState(false)
  const group = useRef<SVGGElement>(null)
  const last = points.length - 1
  const current = active < 0 || active > last ? last : active
  const go = (index: number) => {
    const next = Math.min(Math.max(index, 0), last)
    setActive(next)
    group.current?.querySelectorAll<SVGGElement>('[data-point]')[next]?.focus()
  }
  const steps: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(current + 1),
    ArrowLeft: () => go(current - 1),
    Home: () => go(0),
    End: () => go(last),
  }
  const shown = isShown ? points[current] : undefined
  return (
    <g
      ref={group}
      onKeyDown={(event) => {
        const step = steps[event.key]
        if (step === undefined) return
        event.preventDefault()
        step()
      }}
      onPointerLeave={() => setShown(false)}
    >
      {points.map((point, index) => {
        const before = points[index - 1]?.x ?? point.x - smallestTarget
        const after = points[index + 1]?.x ?? point.x + smallestTarget
        const left = (before + point.x) / 2
        return (
          <g
            key={point.key}
            data-point
            class={style['point']}
            role="img"
            aria-label={point.says}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => {
              setActive(index)
              setShown(true)
            }}
            onBlur={() => setShown(false)}
            onPointerEnter={() => {
              setActive(index)
              setShown(true)
            }}
          >
            <rect
              class={style['target']}
              x={left}
              y={top}
              width={Math.max(1, (point.x + after) / 2 - left)}
              height={bottom - top}
            />
            {index === current && isShown ? (
              <line class={style['guide']} x1={point.x} x2={point.x} y1={top} y2={bottom} />
            ) : null}
            {point.draws}
          </g>
        )
      })}
      {shown === undefined ? null : <Words says={shown.says} x={shown.x} y={top} width={width} />}
    </g>
  )
}

type WordsProps = { readonly says: string; readonly x: number; readonly y: number; readonly width: number }

/** What a point says, above the drawing: kept within its width. */
const Words = ({ says, x, y, width }: WordsProps) => (
  <foreignObject x={0} y={Math.max(0, y - 26)} width={width} height={48} class={style['words']}>
    <p
      class={style['word']}
      aria-hidden="true"
      data-side={x > width * 0.66 ? 'end' : x < width * 0.33 ? 'start' : 'middle'}
    >
      {says}
    </p>
  </foreignObject>
)

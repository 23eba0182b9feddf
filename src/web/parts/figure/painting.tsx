import type { RefObject } from 'preact'
import { type Frame, squareFrame } from '#protocol/figure/figure-frame'
import type { LeverMarks } from '#protocol/figure/lever-marks'
import type { Moment, Picture } from '#protocol/figure/picture'
import style from './figure.module.css'
import { paintMarks, type Size, textSize } from './paint.ts'

type Props = {
  readonly picture: Picture
  readonly share: number
  readonly size: Size
  /** Holds the whole movement, or this moment alone. */
  readonly frame: Frame
  /** Reached by what moves it. */
  readonly root?: RefObject<SVGSVGElement | null>
}

/** One moment of a picture, without a name of its own: the element round it has that. */
export const Painting = ({ picture, share, size, frame, root }: Props) => {
  const { x, y, width, height } = size === 'small' ? squareFrame(frame) : frame
  const moment = picture.at(share)
  return (
    <svg
      {...(root === undefined ? {} : { ref: root })}
      class={style[size]}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path class={style['support']} d={picture.supports} />
      <path class={style['floor']} d={picture.floor} />
      <Shapes moment={moment} />
      {moment.marks === null ? null : size === 'small' ? (
        <ShortMarks marks={moment.marks} />
      ) : (
        <LongMarks marks={moment.marks} text={textSize(frame)} />
      )}
    </svg>
  )
}

const Shapes = ({ moment }: { readonly moment: Moment }) => (
  <g data-part="shapes">
    {moment.shapes.map(({ tone, d }, index) => (
      <path key={index} class={style[tone]} d={d} />
    ))}
  </g>
)

type MarksProps = { readonly marks: LeverMarks }

const ShortMarks = ({ marks }: MarksProps) => {
  const painted = paintMarks(marks)
  return (
    <g>
      <path class={style['halo']} data-mark="direct" d={painted.direct} />
      <path class={style['lever']} data-mark="direct" d={painted.direct} />
      <circle class={style['disc']} data-mark="disc" cx={painted.disc[0]} cy={painted.disc[1]} r="4" />
    </g>
  )
}

const LongMarks = ({ marks, text }: MarksProps & { readonly text: number }) => {
  const painted = paintMarks(marks)
  return (
    <g font-size={text}>
      <path class={style['lead']} data-mark="leads" d={painted.leads} />
      <path class={style['halo']} data-mark="load" d={painted.load} />
      <path class={style['lever']} data-mark="load" d={painted.load} />
      <path class={style['upper']} data-mark="upper" d={painted.upper} />
      <circle class={style['disc']} data-mark="disc" cx={painted.disc[0]} cy={painted.disc[1]} r="3" />
      <text class={style['length']} data-mark="load-text" x={painted.loadText.x} y={painted.loadText.y}>
        {painted.loadText.text}
      </text>
      <text
        class={style['upper-length']}
        data-mark="upper-text"
        x={painted.upperText.x}
        y={painted.upperText.y}
      >
        {painted.upperText.text}
      </text>
    </g>
  )
}

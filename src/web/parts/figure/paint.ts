import type { Frame } from '#protocol/figure/figure-frame'
import type { LeverMarks, Mark } from '#protocol/figure/lever-marks'
import type { Moment } from '#protocol/figure/picture'
import { figure as words } from '#web/words/en/figure'
import { sayRounded } from '#web/words/format'

export type Size = 'small' | 'large'

type Text = { readonly x: number; readonly y: number; readonly text: string }

/** Where the lines and numbers of levers are, in the picture's own centimetres. */
export const paintMarks = (marks: LeverMarks) => ({
  direct: marks.direct,
  leads: marks.load.leads,
  load: marks.load.line,
  upper: marks.upperBody?.line ?? '',
  disc: [marks.lumbar[0] * 100, -marks.lumbar[1] * 100] as const,
  loadText: beside(marks.load),
  upperText: marks.upperBody === null ? nothing : beside(marks.upperBody),
})

const nothing: Text = { x: 0, y: 0, text: '' }

const beside = ({ end, metres }: Mark): Text => ({
  x: end[0] * 100 + 5,
  y: -end[1] * 100 + 3.5,
  text: words.cm(sayRounded(metres * 100)),
})

/** Moves an SVG that Painting made to another moment, without making anything new. */
export const repaint = (svg: SVGSVGElement, { shapes, marks }: Moment): void => {
  const paths = svg.querySelectorAll('[data-part="shapes"] > path')
  shapes.forEach(({ d }, index) => paths[index]?.setAttribute('d', d))
  if (marks === null) return
  const painted = paintMarks(marks)
  for (const part of svg.querySelectorAll<SVGElement>('[data-mark]')) repaintMark(part, painted)
}

const repaintMark = (part: SVGElement, painted: ReturnType<typeof paintMarks>): void => {
  switch (part.dataset['mark']) {
    case 'direct':
    case 'leads':
    case 'load':
    case 'upper':
      return part.setAttribute('d', painted[part.dataset['mark']])
    case 'disc':
      part.setAttribute('cx', String(painted.disc[0]))
      return part.setAttribute('cy', String(painted.disc[1]))
    case 'load-text':
      return rewrite(part, painted.loadText)
    case 'upper-text':
      return rewrite(part, painted.upperText)
  }
}

const rewrite = (part: SVGElement, { x, y, text }: Text): void => {
  part.setAttribute('x', String(x))
  part.setAttribute('y', String(y))
  if (part.textContent !== text) part.textContent = text
}

/** How large a number is in a picture's centimetres, so that it reads at arm's length at the sizes used. */
export const textSize = ({ width, height }: Frame): number => Math.max(height / 20, width / 25)

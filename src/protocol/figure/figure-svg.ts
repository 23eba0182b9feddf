import { squareFrame } from './figure-frame.ts'
import type { Moment, Picture } from './picture.ts'

export type FigureColours = {
  readonly near: string
  readonly far: string
  readonly load: string
  readonly support: string
  /** The thin line that parts an arm from the body behind it. */
  readonly paper: string
}

/** One moment of a picture as an SVG element: for pages without scripts, and print. `title` is its accessible name. */
export const figureSvg = (picture: Picture, share: number, title: string, colours: FigureColours): string => {
  const { x, y, width, height } = picture.frame
  const lines = `<path d="${picture.supports}" fill="${colours.support}"/><path d="${picture.floor}" stroke="${colours.support}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" role="img" aria-label="${escape(title)}">${lines}${paint(picture.at(share), colours)}</svg>`
}

/** A figure on a coloured square, small enough in it that a phone may cut the square to a circle. */
export const figureIcon = (
  picture: Picture,
  share: number,
  ground: string,
  colours: FigureColours,
): string => {
  const { x, y, width, height } = squareFrame(picture.frameAt(share))
  const room = width * 0.09
  const view = [x - room, y - room, width + 2 * room, height + 2 * room].map(Math.round)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(' ')}"><path fill="${ground}" d="M${view[0]} ${view[1]}h${view[2]}v${view[3]}h-${view[2]}z"/>${paint(picture.at(share), colours)}</svg>\n`
}

const paint = ({ shapes, marks }: Moment, colours: FigureColours): string => {
  const figure = shapes.map(({ tone, d }) => {
    const line =
      tone === 'load'
        ? 'fill-rule="evenodd"'
        : `stroke="${colours.paper}" stroke-width="2.4" paint-order="stroke"`
    return `<path d="${d}" fill="${colours[tone]}" ${line}/>`
  })
  if (marks === null) return figure.join('')
  const [cx, cy] = [marks.lumbar[0] * 100, -marks.lumbar[1] * 100].map(Math.round)
  return [
    ...figure,
    `<path d="${marks.direct}" stroke="${colours.load}" stroke-width="2"/>`,
    `<circle cx="${cx}" cy="${cy}" r="3" fill="${colours.load}" stroke="${colours.paper}"/>`,
  ].join('')
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

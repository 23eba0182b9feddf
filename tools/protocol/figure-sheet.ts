import { findFigure } from '#protocol/figure/find-figure'
import { type FigureColours, figureIcon, figureSvg } from '#protocol/figure/figure-svg'
import { makePicture } from '#protocol/figure/picture'
import type { ProtocolContent } from '#protocol/protocol-content'

const colours: FigureColours = {
  near: '#1c2220',
  far: '#b3b8b5',
  load: '#0b5a57',
  support: '#dad6cb',
  paper: '#fbfaf6',
}

/** Every figure, and every exercise whose figure differs from it, at start and end: one HTML page to look through. */
export const figureSheet = ({ figures, exercises, body }: ProtocolContent): string => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const own = figures.map((figure) => ({
    title: figure.id,
    picture: makePicture({ figure, body, heightM: body.heightM }),
  }))
  const changed = exercises.flatMap(({ id, figure: ref, lever }) => {
    const figure = findFigure(byId, ref)
    return figure === undefined || (lever.kind === 'equivalent' && typeof ref === 'string')
      ? []
      : [{ title: id, picture: makePicture({ figure, body, heightM: body.heightM }, lever) }]
  })
  const cell = ({ title, picture }: (typeof own)[number]): string =>
    `<figure>${figureSvg(picture, 0, `${title}, start`, colours)}${figureSvg(picture, 1, `${title}, end`, colours)}<figcaption>${title}</figcaption></figure>`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Figures</title>
<style>${style}</style>
<h1>Figures</h1>
<div>${own.map(cell).join('\n')}</div>
<h1>Exercises</h1>
<div>${changed.map(cell).join('\n')}</div>
</html>
`
}

const style = `
body { margin: 1rem; background: #fbfaf6; color: #1c2220; font: 13px/1.4 system-ui, sans-serif; }
div { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; }
figure { display: grid; grid-template-columns: 1fr 1fr; align-items: end; margin: 0; }
svg { width: 100%; height: 9rem; }
figcaption { grid-column: 1 / 3; }
`

/** The app's icon: a lifter about to pull. */
export const figureAsIcon = ({ figures, body }: ProtocolContent): string => {
  const figure = figures.find(({ id }) => id === 'deadlift')
  if (figure === undefined) throw new Error('the protocol has no figure "deadlift", which the icon shows')
  const picture = makePicture({ figure, body, heightM: body.heightM })
  return figureIcon(picture, picture.worst, colours.load, {
    near: colours.paper,
    far: '#8fb5b2',
    load: '#cfe6e2',
    support: '#8fb5b2',
    paper: colours.load,
  })
}

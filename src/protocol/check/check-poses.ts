import type { Body } from '#protocol/figure/body'
import type { Drawn } from '#protocol/figure/draw-pose'
import type { Figure } from '#protocol/figure/figure'
import { moveFigure } from '#protocol/figure/move-figure'
import type { Point } from '#protocol/figure/point'
import type { Finding } from './protocol-file.ts'

/** How far a limb may fall short of its place, and how deep a joint may sink in the floor, before it shows: m. */
const shows = 0.025

/** A figure's hands and feet reach their places all the way, nothing goes through the floor, and balance has its leg to turn. */
export const checkPoses = (body: Body, figure: Figure, file: string): Finding[] => {
  const at = (where: string, what: string, fix: string): Finding => ({ file, where, what, fix })
  const turned = [figure.throughout, figure.start, figure.mid, figure.end].some(
    (pose) => pose !== undefined && ('hip' in pose || 'foot' in pose || 'leg' in pose),
  )
  if (figure.over !== undefined && (turned || figure.on !== 'foot'))
    return [at('over', 'needs a free standing leg', 'leave out hip, foot and leg, or leave out over')]
  const load = figure.load
  if (load !== undefined && (load.kind === 'cable') !== (load.from !== undefined))
    return [at('load.from', 'goes with a cable, and a cable with it', 'say where the cable comes from')]
  const motion = moveFigure(body, figure, body.heightM)
  const moments = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, drawn: motion.at(share) }))
  const short = moments.find(({ drawn }) => drawn.gap > shows)
  const sunk = moments.find(({ drawn }) => figure.view !== 'above' && lowest(drawn, figure.view) < -shows)
  const said = (share: number): string => (share === 0 ? 'start' : share === 1 ? 'end' : 'mid')
  return [
    ...(short === undefined
      ? []
      : [
          at(
            said(short.share),
            `a hand or foot is ${short.drawn.gap.toFixed(2)} m from where it should be`,
            'bring the body nearer or the place',
          ),
        ]),
    ...(sunk === undefined
      ? []
      : [
          at(
            said(sunk.share),
            `the body is ${(-lowest(sunk.drawn, figure.view)).toFixed(2)} m under the floor`,
            'raise `at`, or bend less',
          ),
        ]),
  ]
}

// From the front a foot is seen end on, and where its heel is does not show.
const lowest = ({ hip, shoulder, head, near, far }: Drawn, view: Figure['view']): number => {
  const points: readonly Point[] = [
    hip,
    shoulder,
    head,
    ...[near, far].flatMap(({ knee, ankle, elbow, wrist }) => [knee, ankle, elbow, wrist]),
    ...(view === 'side' ? [near.heel, near.ball, far.heel, far.ball] : []),
  ]
  return Math.min(...points.map(([, height]) => height))
}

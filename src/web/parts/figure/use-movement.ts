import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Picture } from '#protocol/figure/picture'
import { repaint } from './paint.ts'

/** Moves a painted picture while it can be seen and `isMoving`; what is stopped stays as it is and goes on from there. */
export const useMovement = (
  root: RefObject<SVGSVGElement | null>,
  picture: Picture,
  isMoving: boolean,
  seconds: RefObject<number>,
): void => {
  useLayoutEffect(() => {
    const svg = root.current
    if (svg === null || !isMoving) return
    let frame = 0
    let last: number | undefined
    const step = (now: number): void => {
      seconds.current = (seconds.current ?? 0) + (last === undefined ? 0 : (now - last) / 1000)
      last = now
      repaint(svg, picture.at(picture.shareAt(seconds.current)))
      frame = requestAnimationFrame(step)
    }
    const stop = (): void => {
      cancelAnimationFrame(frame)
      last = undefined
    }
    const seen = new IntersectionObserver(([entry]) => {
      stop()
      if (entry?.isIntersecting === true) frame = requestAnimationFrame(step)
    })
    seen.observe(svg)
    return () => {
      seen.disconnect()
      stop()
    }
  }, [picture, isMoving])
}

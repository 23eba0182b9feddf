import { useLayoutEffect, useState } from 'preact/hooks'
import { practice } from '#web/words/en/practice'
import style from './practice.module.css'

type Props = {
  /** What is timed, for readers who hear only "Start". */
  readonly of: string
  /** Called with the whole seconds held. */
  readonly onStop: (seconds: number) => void
}

/** Counts a hold up. Goes by the clock, so it is right after the phone slept. */
export const Stopwatch = ({ of, onStop }: Props) => {
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [held, setHeld] = useState(0)
  const [hasRun, setRun] = useState(false)

  useLayoutEffect(() => {
    if (startedAt === null) return
    const ticking = setInterval(() => setHeld(secondsSince(startedAt)), 200)
    return () => clearInterval(ticking)
  }, [startedAt])

  const toggle = () => {
    if (startedAt === null) {
      setHeld(0)
      setRun(true)
      setStartedAt(Date.now())
      return
    }
    const seconds = secondsSince(startedAt)
    setStartedAt(null)
    setHeld(seconds)
    onStop(seconds)
  }
  const { start, stop, again, seconds } = practice.stopwatch
  return (
    <div class={style['clock']}>
      <button type="button" onClick={toggle}>
        {startedAt !== null ? stop : hasRun ? again : start}
        <span class="visually-hidden">: {of}</span>
      </button>
      <output role="timer">{seconds(held)}</output>
    </div>
  )
}

const secondsSince = (startedAt: number): number => Math.floor((Date.now() - startedAt) / 1000)

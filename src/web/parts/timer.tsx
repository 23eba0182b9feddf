import { useLayoutEffect, useState } from 'preact/hooks'
import { words } from '#web/words/en'
import { stepAt, type TimerPlan } from './timer-steps.ts'
import style from './timer.module.css'

type Props = {
  readonly plan: TimerPlan
  /** What is timed, for readers who hear only "Start". */
  readonly of: string
  readonly onDone?: () => void
}

/** Counts sets and rests down. Stays right while the phone sleeps: it goes by the clock, not by ticks. */
export const Timer = ({ plan, of, onDone }: Props) => {
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [now, setNow] = useState(0)
  const step = startedAt === null ? null : stepAt(plan, (now - startedAt) / 1000)
  const isRunning = step !== null && step.kind !== 'done'

  useLayoutEffect(() => {
    if (!isRunning) return
    const ticking = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(ticking)
  }, [isRunning])
  useLayoutEffect(() => {
    if (step?.kind === 'done') onDone?.()
  }, [step?.kind])

  const start = () => {
    setStartedAt(Date.now())
    setNow(Date.now())
  }
  return (
    <div class={style['timer']}>
      <button type="button" onClick={isRunning ? () => setStartedAt(null) : start}>
        {isRunning ? words.timer.stop : step === null ? words.timer.start : words.timer.again}
        <span class="visually-hidden">: {of}</span>
      </button>
      <p class={style['left']} role="timer">
        {sayTime(step === null ? plan.seconds : step.left)}
      </p>
      <p class={style['set']} role="status">
        {step === null
          ? words.timer.sets(plan.sets)
          : step.kind === 'done'
            ? words.timer.done
            : step.kind === 'rest'
              ? words.timer.rest
              : words.timer.set(step.set, plan.sets)}
      </p>
    </div>
  )
}

const sayTime = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

import { useLocation } from 'preact-iso/router'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { append } from '#web/engine/append'
import { writeDraft } from '#web/engine/drafts'
import { useDay } from '#web/shell/use-day'
import { AboutStep } from './about-step.tsx'
import { BeganStep } from './began-step.tsx'
import { type CheckInDraft, eventsOf, withPassed } from './draft.ts'
import { EmergencyStep } from './emergency-step.tsx'
import { ExtraStep } from './extra-step.tsx'
import { GroupStep } from './group-step.tsx'
import { PainStep } from './pain-step.tsx'
import { StartStep } from './start-step.tsx'
import { isExtra, isGroup, type Step, stepAfter, stepAt, stepBefore, stepsOf } from './steps.ts'
import { StepFrame } from './step-frame.tsx'
import type { CheckIn, UsedCheckIn } from './use-check-in.ts'
import { YouStep } from './you-step.tsx'

type Props = { readonly checkIn: CheckIn; readonly change: UsedCheckIn['change'] }

/** What a step can do. */
export type StepProps = {
  readonly checkIn: CheckIn
  /** Keeps answers and stays. */
  readonly keep: (draft: CheckInDraft) => void
  /** Keeps answers and goes on to the next step. */
  readonly goOn: (draft: CheckInDraft) => void
}

/** The step of the address, with ways on and back. An emergency answer leads to its card at once. */
export const CheckInSteps = ({ checkIn, change }: Props) => {
  const { draft, state } = checkIn
  const { path, query, route } = useLocation()
  const { day, isToday } = useDay()
  const isSaving = useRef(false)
  const step = stepAt(query['step'], state, draft)
  const steps = stepsOf(state, draft)

  const addressOf = (to: Step): string => `${path}?${isToday ? '' : `on=${day}&`}step=${to}`
  // The address says which step is shown, also where one is taken up again; without a step it is the first.
  useLayoutEffect(() => {
    if (path === '/check-in' && (query['step'] ?? 'pain') !== step) route(addressOf(step), true)
  }, [step, query['step']])

  const settle = async (changed: CheckInDraft, isDone: boolean): Promise<void> => {
    const wasEmergency = state.triage.level === 'emergency'
    const told = await change(isDone ? withPassed(changed, step) : changed)
    if (told === undefined) return
    if (told.state.triage.level === 'emergency' && !wasEmergency) route(addressOf('emergency'))
    else if (isDone) route(addressOf(stepAfter(step, told.state, told.draft)))
  }
  const keep = (changed: CheckInDraft) => void settle(changed, false)
  const goOn = (changed: CheckInDraft) => void settle(changed, true)
  const save = async (): Promise<void> => {
    if (isSaving.current) return
    isSaving.current = true
    const saved = await append(...eventsOf(draft))
    isSaving.current = false
    if (!saved.ok) return
    await writeDraft('check-in', undefined)
    route(isToday ? '/' : `/?on=${day}`)
  }

  const props: StepProps = { checkIn, keep, goOn }
  const before = stepBefore(step, state, draft)
  if (step === 'emergency')
    return (
      <EmergencyStep
        checkIn={checkIn}
        back={addressOf(stepAt(undefined, state, draft))}
        onSave={() => void save()}
      />
    )
  return (
    <StepFrame
      key={step}
      state={state}
      at={steps.indexOf(step)}
      of={steps.length}
      back={before === undefined ? undefined : addressOf(before)}
      emergency={addressOf('emergency')}
    >
      {step === 'pain' ? <PainStep {...props} /> : null}
      {step === 'began' ? <BeganStep {...props} /> : null}
      {step === 'start' ? <StartStep {...props} /> : null}
      {step === 'you' ? <YouStep {...props} /> : null}
      {isGroup(step) ? <GroupStep group={step} {...props} /> : null}
      {step === 'about' ? <AboutStep {...props} addressOf={addressOf} onDone={() => void save()} /> : null}
      {isExtra(step) ? <ExtraStep extra={step} {...props} /> : null}
    </StepFrame>
  )
}

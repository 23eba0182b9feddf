export type TimerPlan = {
  readonly seconds: number
  readonly sets: number
  readonly restSeconds?: number | undefined
}

export type TimerStep =
  | { readonly kind: 'work' | 'rest'; readonly set: number; readonly left: number }
  | { readonly kind: 'done'; readonly left: 0 }

/** Where a timer stands so many seconds after its start; `left` in seconds. There is no rest after the last set. */
export const stepAt = ({ seconds, sets, restSeconds = 0 }: TimerPlan, elapsed: number): TimerStep => {
  const round = seconds + restSeconds
  const set = Math.floor(elapsed / round)
  if (set >= sets) return { kind: 'done', left: 0 }
  const inRound = elapsed - set * round
  if (inRound < seconds) return { kind: 'work', set: set + 1, left: seconds - inRound }
  if (set === sets - 1) return { kind: 'done', left: 0 }
  return { kind: 'rest', set: set + 1, left: round - inRound }
}

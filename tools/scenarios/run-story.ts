import { advise } from '#advice/advise'
import { type PublicAdvice, toPublicAdvice } from '#advice/public'
import { publicRecurrence } from '#advice/public-recurrence'
import { canonicalJson } from '#basics/canonical-json'
import { offerReadyMade } from '#plan/day/offer-ready-made'
import type { Protocol } from '#protocol/protocol'
import { buildJournal, storyDay } from './build-journal.ts'
import type { Expectation, Story } from './story.ts'
import { stripProse } from './strip-prose.ts'

export type StoryRun = {
  /** One line for each expectation that was not met. */
  readonly failures: readonly string[]
  /** The advice on each expected day, without prose, as sorted JSON. */
  readonly advice: string
}

/** Plays a story and compares the advice on each of its days with what it expects. */
export const runStory = (protocol: Protocol, story: Story): StoryRun => {
  const journal = buildJournal(protocol, story)
  const days = story.expect.map((expected) => {
    const on = storyDay(story, expected.day)
    const whole = advise(protocol, journal, on)
    const offered = offerReadyMade(protocol, whole.history, whole.assessment)
    const advice = { ...toPublicAdvice(protocol, whole), ...publicRecurrence(protocol, whole) }
    return { expected, offered, advice }
  })
  return {
    failures: days.flatMap(({ expected, offered, advice }) =>
      compare(expected, advice, offered).map((failure) => `${story.id}, day ${expected.day}: ${failure}`),
    ),
    advice: `${canonicalJson(Object.fromEntries(days.map(({ expected, advice }) => [`day ${expected.day}`, stripProse(advice)])), 1)}\n`,
  }
}

const compare = (
  expected: Expectation,
  advice: PublicAdvice,
  offered: readonly { readonly id: string }[],
): string[] => {
  const failures: string[] = []
  const same = (what: string, wanted: unknown, got: unknown): void => {
    if (wanted !== undefined && wanted !== got)
      failures.push(`${what} is ${String(got)}, expected ${String(wanted)}`)
  }
  const has = (what: string, wanted: readonly string[] | undefined, got: readonly string[]): void => {
    for (const one of wanted ?? [])
      if (!got.includes(one)) failures.push(`${what} lacks ${one}; there are ${got.join(', ') || 'none'}`)
  }
  same('level', expected.level, advice.triage.level)
  same('phase', expected.phase, advice.phase.id)
  same('session', expected.session, advice.session !== null)
  has(
    'fired rules',
    expected.fired?.map((id) => `triage/${id}`),
    advice.triage.reasons.map(({ rule }) => rule),
  )
  has('questions to ask', expected.asks, advice.triage.ask)
  has(
    'actions',
    expected.actions,
    advice.actions.map(({ id }) => id),
  )
  for (const id of expected.notActions ?? [])
    if (advice.actions.some((action) => action.id === id)) failures.push(`action ${id} is given`)
  same('week', expected.week?.join(', '), expected.week && advice.week.map(({ load }) => load).join(', '))
  same(
    'ready-made sessions',
    expected.readyMade?.join(', '),
    expected.readyMade && offered.map(({ id }) => id).join(', '),
  )
  const leading = advice.contributors.find(({ status }) => status === 'leading')
  same('leading contributor', expected.leading, leading?.id ?? 'none')
  for (const [id, status] of Object.entries(expected.statuses ?? {})) {
    same(`contributor ${id}`, status, advice.contributors.find((finding) => finding.id === id)?.status)
  }
  for (const [name, change] of Object.entries(expected.changes ?? {})) {
    same(
      `change of ${name}`,
      change,
      advice.session?.items.find((item) => item.programmed.name === name)?.change,
    )
  }
  has('reasons', expected.reasons, rulesIn(advice))
  if (expected.lumbarBelowProgrammed === true && advice.session !== null) {
    const { adjusted, programmed } = advice.session.lumbar
    if (adjusted.peakNm >= programmed.peakNm)
      failures.push(`lumbar peak ${adjusted.peakNm} is not below ${programmed.peakNm}`)
  }
  if (
    expected.stimulusAtLeast !== undefined &&
    (advice.session?.stimulusKept.overall ?? 0) < expected.stimulusAtLeast
  ) {
    failures.push(
      `stimulus kept is ${advice.session?.stimulusKept.overall ?? 'nothing'}, expected at least ${expected.stimulusAtLeast}`,
    )
  }
  same('confidence', expected.confidence, advice.session?.lumbar.confidence)
  return failures
}

const rulesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(rulesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'rule' && typeof member === 'string' ? [member] : rulesIn(member),
  )
}

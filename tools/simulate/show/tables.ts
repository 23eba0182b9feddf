import type { Estimate } from '../measures/bootstrap.ts'
import { type MeasureId, measures } from '../measures/measure.ts'
import { saysInvariant } from '../policies/comeback/invariants.ts'
import type { PolicyId } from '../policies/policy.ts'
import type { Report } from '../report.ts'

/** A table as rows of words; the first row heads it. */
export type Table = {
  readonly title: string
  readonly intro?: string
  readonly rows: readonly (readonly string[])[]
}

/** What each page of this says first. */
export const caution =
  'A test bench for the rules, never a claim about people: these lifters are drawn from assumptions, and a policy that does better here has shown nothing about anybody’s back.'

const names: Readonly<Record<PolicyId, string>> = {
  comeback: 'Comeback',
  'push-through': 'push through',
  'full-rest': 'full rest',
  'four-weeks': 'fixed four weeks',
}

const isShare = (id: MeasureId): boolean => measures[id].as.startsWith('share') || id === 'trainingKept'

const number = (id: MeasureId, value: number): string =>
  isShare(id)
    ? (100 * value).toFixed(Math.abs(value) > 0 && Math.abs(value) < 0.01 ? 1 : 0)
    : Math.abs(value) >= 20
      ? value.toFixed(0)
      : value.toFixed(measures[id].as === 'median' ? 0 : 2)

export const sayEstimate = (id: MeasureId, estimate: Estimate | null | undefined): string =>
  estimate == null
    ? ''
    : `${number(id, estimate.value)}${isShare(id) ? ' %' : ''} (${number(id, estimate.low)} to ${number(id, estimate.high)})`

const ids = Object.keys(measures) as MeasureId[]

/** The policies side by side on the same lifters. */
export const policyTable = ({ policies }: Pick<Report, 'policies'>): Table => {
  const present = Object.keys(policies) as PolicyId[]
  return {
    title: 'The policies on the same lifters',
    intro: 'Each figure with its 95 % interval: percentile bootstrap over lifters.',
    rows: [
      ['measure', ...present.map((policy) => names[policy])],
      ...ids
        .filter((id) => present.some((policy) => policies[policy]?.[id] != null))
        .map((id) => [
          measures[id].says,
          ...present.map((policy) => sayEstimate(id, policies[policy]?.[id])),
        ]),
    ],
  }
}

const doubted = ['returned', 'returnDayAll', 'reds', 'painArea', 'trainingKept'] as const

/** The doubted assumptions changed, one at a time: the figures that matter most. */
export const sensitivityTable = (
  repeated: readonly { readonly says: string; readonly report: Report }[],
): Table => ({
  title: 'If an assumption is changed',
  intro: `${repeated[0]?.report.lifters} lifters of ${repeated[0]?.report.weeks} weeks each. Breaches of what must never happen: ${repeated.reduce((sum, { report }) => sum + report.breaches.count, 0)}.`,
  rows: [
    ['assumption', 'policy', ...doubted.map((id) => measures[id].says)],
    ...repeated.flatMap(({ says, report: { policies } }) =>
      (Object.keys(policies) as PolicyId[]).map((policy) => [
        says,
        names[policy],
        ...doubted.map((id) => sayEstimate(id, policies[policy]?.[id])),
      ]),
    ),
  ],
})

export const differenceTable = ({ differences }: Report): Table => {
  const others = Object.keys(differences) as PolicyId[]
  return {
    title: 'Comeback less the other policy, lifter by lifter',
    intro: 'Shares in percentage points. An interval that holds 0 shows no difference.',
    rows: [
      ['measure', ...others.map((policy) => names[policy])],
      ...ids
        .filter((id) => others.some((policy) => differences[policy]?.[id] !== undefined))
        .map((id) => [
          measures[id].says,
          ...others.map((policy) => sayEstimate(id, differences[policy]?.[id])),
        ]),
    ],
  }
}

export const invariantTable = ({ breaches }: Report): Table => ({
  title: 'What must never happen',
  intro: 'Looked for in each advice of Comeback, read off the journal and the sets anew.',
  rows: [
    ['invariant', 'breaches'],
    ...Object.entries(saysInvariant).map(([id, says]) => [says, String(breaches.byInvariant[id] ?? 0)]),
  ],
})

const mostWaits = 12

export const waitTable = (report: Report): Table => ({
  title: 'What kept the next phase away',
  intro: 'Days on which a criterion of the next step was not met, over all lifters.',
  rows: [
    ['phase and criterion', 'days', 'lifters'],
    ...report.waitedFor
      .slice(0, mostWaits)
      .map(({ criterion, days, lifters }) => [criterion, String(days), String(lifters)]),
  ],
})

export const triageTable = (report: Report): Table => ({
  title: 'Triage rules that ever fired',
  rows: [
    ['rule', 'lifters'],
    ...report.rulesFired.map(({ rule, lifters }) => [
      rule,
      `${((100 * lifters) / report.lifters).toFixed(0)} %`,
    ]),
  ],
})

export const endTable = (report: Report): Table => ({
  title: 'Where the lifters were on the last day',
  rows: [
    ['phase', 'lifters'],
    ...Object.entries(report.endedIn).map(([phase, lifters]) => [
      phase,
      `${((100 * lifters) / report.lifters).toFixed(0)} %`,
    ]),
  ],
})

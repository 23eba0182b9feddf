import type { PublicAdvice } from '#advice/public'
import type { Reason } from '#advice/say'
import type { Truth } from '#basics/truth'
import { Why } from '#web/parts/why'
import { words } from '#web/words/en'
import { insight } from '#web/words/en/insight'
import { sayShortDay } from '#web/words/format'
import type { InsightAnswer, Modifier } from './insight-query.ts'
import style from './insight.module.css'
import { StatusMark } from './status-mark.tsx'

type Contributor = PublicAdvice['contributors'][number]
type Props = {
  readonly contributors: readonly Contributor[]
  readonly change: PublicAdvice['change']
  readonly cannotTell: InsightAnswer['cannotTell']
  readonly modifiers: readonly Modifier[]
  /** False without an episode: there is no onset to look back from. */
  readonly isWeighed: boolean
}

const labels = insight.contributors

/** What may have contributed, ranked, each with what speaks for and against it and the test that would tell. */
export const Contributors = ({ contributors, change, cannotTell, modifiers, isWeighed }: Props) => (
  <section class="stack" aria-labelledby="contributors-heading">
    <h2 id="contributors-heading">{labels.heading}</h2>
    {!isWeighed ? (
      <p>{labels.none}</p>
    ) : (
      <>
        <p class="quiet">{labels.says}</p>
        <ol class={style['contributors']}>
          {contributors.map((contributor, index) => (
            <li key={contributor.id}>
              <details open={index === 0 && contributor.status === 'leading'}>
                <summary>
                  <span class={style['contributor']}>
                    <strong>{contributor.name}</strong>
                    <span class={style['status']}>
                      <StatusMark status={contributor.status} />
                      {labels.statuses[contributor.status]}
                      {contributor.status === 'not-enough-information' && contributor.points === 0
                        ? null
                        : `, ${labels.points(contributor.points)}`}
                    </span>
                  </span>
                </summary>
                <Evidence
                  contributor={contributor}
                  cannotTell={cannotTell[contributor.id] ?? []}
                  change={change?.contributor === contributor.id ? change : null}
                />
              </details>
            </li>
          ))}
        </ol>
        <Modifiers modifiers={modifiers} />
      </>
    )}
  </section>
)

/** What turns pain up or down, always shown, so that it is not taken for a cause. */
const Modifiers = ({ modifiers }: { readonly modifiers: readonly Modifier[] }) => (
  <div class="stack">
    <h3>{labels.modifiers}</h3>
    <p class="quiet small">{labels.modifiersSay}</p>
    <ul class={style['modifiers']}>
      {modifiers.map(({ id, name, holds, reason }) => (
        <li key={id}>
          <p class={style['contributor']}>
            <span>{name}</span>
            <span class={style['status']}>{labels.holds[String(holds) as `${Truth}`]}</span>
          </p>
          {holds === true ? (
            <>
              <p class="quiet small">{reason.says}</p>
              <Why reasons={[reason]} of={name} isSaid />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  </div>
)

type EvidenceProps = {
  readonly contributor: Contributor
  readonly cannotTell: readonly Reason[]
  readonly change: PublicAdvice['change']
}

const Evidence = ({ contributor, cannotTell, change }: EvidenceProps) => (
  <div class={style['evidence']}>
    <Reasons
      heading={labels.for}
      of={contributor.name}
      reasons={contributor.for}
      otherwise={labels.nothingFor}
    />
    <Reasons heading={labels.against} of={contributor.name} reasons={contributor.against} />
    <Reasons heading={labels.cannotTell} of={contributor.name} reasons={cannotTell} />
    {change === null ? (
      <div>
        <h3>{labels.test}</h3>
        <p>{contributor.test}</p>
      </div>
    ) : (
      <div>
        <h3>{labels.running}</h3>
        <p>{change.what}</p>
        <p class="quiet small">
          {words.today.verdicts[change.verdict]}, {words.today.since(sayShortDay(change.since))}.
        </p>
        <Why reasons={change.reasons} of={labels.running} />
      </div>
    )}
  </div>
)

type ReasonsProps = {
  readonly heading: string
  readonly of: string
  readonly reasons: readonly Reason[]
  /** What stands there where there is none; absent: nothing at all. */
  readonly otherwise?: string
}

const Reasons = ({ heading, of, reasons, otherwise }: ReasonsProps) =>
  reasons.length === 0 && otherwise === undefined ? null : (
    <div>
      <h3>{heading}</h3>
      {reasons.length === 0 ? (
        <p class="quiet">{otherwise}</p>
      ) : (
        <>
          <ul class={style['says']}>
            {reasons.map(({ rule, says, facts }, index) => (
              <li key={`${rule} ${index}`}>
                {says}
                {pointsOf(facts) === null ? null : (
                  <span class={style['points']}> {signed(pointsOf(facts)!)}</span>
                )}
              </li>
            ))}
          </ul>
          <Why reasons={reasons} of={`${of}, ${heading}`} isSaid />
        </>
      )}
    </div>
  )

/** What a line counts; null: it stands behind another line. */
const pointsOf = (facts: Reason['facts']): number | null => {
  const found = facts.find(({ fact }) => fact === 'points')?.value
  return typeof found === 'number' ? found : null
}

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`)

import type { PublicAdvice } from '#advice/public'
import type { Reason } from '#advice/say'
import { Why } from '#web/parts/why'
import { words } from '#web/words/en'
import { insight } from '#web/words/en/insight'
import { sayShortDay } from '#web/words/format'
import type { InsightAnswer } from './insight-query.ts'
import style from './insight.module.css'
import { StatusMark } from './status-mark.tsx'

type Contributor = PublicAdvice['contributors'][number]
type Props = {
  readonly contributors: readonly Contributor[]
  readonly change: PublicAdvice['change']
  readonly cannotTell: InsightAnswer['cannotTell']
  /** False without an episode: there is no onset to look back from. */
  readonly isWeighed: boolean
}

const labels = insight.contributors

/** What may have contributed, ranked, each with what speaks for and against it and the test that would tell. */
export const Contributors = ({ contributors, change, cannotTell, isWeighed }: Props) => (
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
      </>
    )}
  </section>
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
            {reasons.map(({ rule, says }, index) => (
              <li key={`${rule} ${index}`}>{says}</li>
            ))}
          </ul>
          <Why reasons={reasons} of={`${of}, ${heading}`} isSaid />
        </>
      )}
    </div>
  )

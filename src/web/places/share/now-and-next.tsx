import type { HandOff } from '#exports/hand-off'
import { sayMass } from '#web/parts/mass'
import { share as own } from '#web/words/en/share'
import { sayFullDay, sayNumber, sayRounded, sayShare, sayShortDay } from '#web/words/format'
import style from './share.module.css'

type Props = { readonly handOff: HandOff }

/** The phase with its caps and what the next waits for, the change that is being tried, and who has seen the lifter. */
export const NowAndNext = ({ handOff }: Props) => {
  const { phase, change, visits } = handOff
  const met = phase?.next?.criteria.filter((criterion) => criterion.met === true) ?? []
  return (
    <div>
      {phase === null ? null : (
        <section aria-labelledby="phase">
          <h3 id="phase">{own.phase}</h3>
          <p>
            {own.phaseSince(phase.name, sayFullDay(phase.since))} {sayCaps(handOff)}
          </p>
          {phase.next === null ? null : (
            <>
              <p>{own.next(phase.next.name, met.length, phase.next.criteria.length)}</p>
              <ul class={style['criteria']}>
                {phase.next.criteria
                  .filter((criterion) => criterion.met !== true)
                  .map((criterion) => (
                    <li key={criterion.says}>
                      {criterion.says} <em>({own.met[String(criterion.met) as keyof typeof own.met]})</em>
                    </li>
                  ))}
              </ul>
            </>
          )}
        </section>
      )}
      {change === null ? null : (
        <section aria-labelledby="change">
          <h3 id="change">{own.change}</h3>
          <p>
            {change.what} ({sayShortDay(change.since)}; {own.verdicts[change.verdict]}.)
          </p>
        </section>
      )}
      {visits.length === 0 ? null : (
        <section aria-labelledby="visits">
          <h3 id="visits">{own.visits}</h3>
          <p>
            {visits
              .map(
                ({ profession, on, outcome }) =>
                  `${profession}, ${sayShortDay(on)}: ${own.outcomes[outcome]}`,
              )
              .join('; ')}
          </p>
        </section>
      )}
    </div>
  )
}

const sayCaps = ({ phase, units }: HandOff): string => {
  if (phase === null) return ''
  const { loadFraction, reference, cap, confidence } = phase
  const allowed = loadFraction === null || loadFraction === 0 ? '' : sayShare(loadFraction)
  return [
    allowed === ''
      ? phase.says
      : reference === null || reference.beforeKg === null
        ? own.shareUnweighed(allowed)
        : own.share(allowed, reference.name, sayMass(reference.beforeKg, units)),
    cap === null
      ? ''
      : own.cap(`${sayRounded(cap.peakNm)}\u202FNm`, sayNumber(Math.round(cap.units * 10) / 10), confidence),
  ]
    .filter(Boolean)
    .join(' ')
}

export const Causes = ({ handOff: { contributors } }: Props) =>
  contributors.length === 0 ? null : (
    <section aria-labelledby="causes">
      <h3 id="causes">{own.contributors}</h3>
      <ul class={style['criteria']}>
        {contributors.map((one) => (
          <li key={one.name}>
            <strong>
              {one.name} ({own.statuses[one.status]}).
            </strong>{' '}
            {one.for.join(' ')} {one.against.length === 0 ? '' : `${own.against} ${one.against.join(' ')}`}
          </li>
        ))}
      </ul>
    </section>
  )

export const Open = ({ questions }: { readonly questions: readonly string[] }) =>
  questions.length === 0 ? null : (
    <section aria-labelledby="open">
      <h3 id="open">{own.open}</h3>
      <p>{questions.join('; ')}</p>
    </section>
  )

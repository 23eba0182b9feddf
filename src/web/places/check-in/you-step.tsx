import { Choices } from '#web/parts/choices'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import type { StepProps } from './check-in-steps.tsx'
import { BirthYear } from './birth-year.tsx'
import { type CheckInDraft, withAnswer } from './draft.ts'

/** Sex and birth year, asked once: some warning signs depend on them. */
export const YouStep = ({ checkIn: { draft, state }, keep, goOn }: StepProps) => {
  const sex = state.questions.find(({ id }) => id === 'sex')
  const asksSex = sex !== undefined
  const asksBorn = !state.isBirthKnown
  const take = (changed: CheckInDraft) => {
    const isAll = (!asksSex || changed.answers['sex'] !== undefined) && (!asksBorn || changed.born !== null)
    if (isAll) goOn(changed)
    else keep(changed)
  }
  const chosen = draft.answers['sex']
  return (
    <>
      <PageTitle tab={words.places['check-in']}>{checkInWords.you}</PageTitle>
      {asksSex ? (
        <section class="stack-tight">
          <h2>{sex.ask}</h2>
          <Choices
            of={sex.ask}
            choices={sex.options ?? []}
            value={typeof chosen === 'string' ? chosen : undefined}
            onChoose={(value) => take(withAnswer(draft, 'sex', value))}
          />
        </section>
      ) : null}
      {asksBorn ? (
        <section class="stack-tight">
          <h2>{checkInWords.born}</h2>
          <BirthYear on={draft.on} value={draft.born} onChoose={(born) => take({ ...draft, born })} />
        </section>
      ) : null}
      <p>
        <button type="button" onClick={() => goOn(draft)}>
          {draft.born === null ? checkInWords.leaveOut : checkInWords.goOn}
        </button>
      </p>
    </>
  )
}

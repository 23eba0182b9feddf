import type { Question } from '#protocol/question'
import { PageTitle } from '#web/shell/page-title'
import { words } from '#web/words/en'
import { checkInWords } from '#web/words/en/check-in'
import style from './check-in.module.css'
import type { StepProps } from './check-in-steps.tsx'
import { type CheckInDraft, withAnswer } from './draft.ts'
import { GroupItem } from './group-item.tsx'
import { type Group, questionsOf } from './steps.ts'

type Props = StepProps & { readonly group: Group }

/** A screen of warning signs: each opens to its own answers, and one button at the end says no to all the others. */
export const GroupStep = ({ group, checkIn: { draft, state }, keep, goOn }: Props) => {
  const questions = questionsOf(state, group)
  const isOpen = ({ id, noneValue }: Question): boolean =>
    noneValue !== undefined && draft.answers[id] === undefined
  const hasAnswers = questions.some(({ id }) => draft.answers[id] !== undefined)
  const button = !questions.some(isOpen)
    ? checkInWords.goOn
    : hasAnswers
      ? checkInWords.noOthers
      : checkInWords.none
  // Each item that was named on the page gets its explicit no.
  const sayNo = (): CheckInDraft =>
    questions
      .filter(isOpen)
      .reduce((answered, { id, noneValue }) => withAnswer(answered, id, noneValue), draft)
  return (
    <>
      <PageTitle tab={words.places['check-in']}>{checkInWords.groups[group]}</PageTitle>
      <p class="quiet">{checkInWords.groupHelp}</p>
      <ul class={style['items']}>
        {questions.map((question) => (
          <GroupItem
            key={question.id}
            question={question}
            value={draft.answers[question.id]}
            onAnswer={(value) => keep(withAnswer(draft, question.id, value))}
          />
        ))}
      </ul>
      <p>
        <button type="button" class={`main-button ${style['wide']}`} onClick={() => goOn(sayNo())}>
          {button}
        </button>
      </p>
    </>
  )
}

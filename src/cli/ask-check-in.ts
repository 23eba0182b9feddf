import type { Assessment } from '#assessment/assessment'
import { evaluate } from '#protocol/evaluate-condition'
import type { Protocol } from '#protocol/protocol'
import type { Question } from '#protocol/question'
import type { Surroundings } from './command.ts'

type Answers = Record<string, string | number | boolean | string[]>

/** The screens of a first check-in and of each re-ask, in order (rules: "Answers"). */
const screens: readonly { readonly id: Question['screen']; readonly title: string }[] = [
  { id: 'legs', title: 'Your legs, since this began' },
  {
    id: 'bladder-bowel-saddle',
    title: 'Bladder, bowel and feeling between the legs: new or changed since this began',
  },
  { id: 'fever-urine-chest', title: 'How you are otherwise, now' },
  { id: 'health', title: 'Your health' },
]

/** Asks a check-in in the terminal and gives the body of the `checked-in` event. */
export const askCheckIn = async (
  protocol: Protocol,
  assessment: Assessment,
  terminal: Pick<Surroundings, 'ask' | 'print'>,
): Promise<Record<string, unknown>> => {
  const pain = { now: await askNumber(terminal, 'Pain now, 0 (none) to 10 (worst imaginable): ', 0, 10) }
  const answers: Answers = {}
  const episode = assessment.episode === null && pain.now > 0 ? await askBeginning(terminal) : undefined
  for (const screen of screens) await askScreen(protocol, screen, assessment, answers, terminal)
  const alone = [...protocol.questions.values()].filter(
    ({ screen, noneValue, id }) =>
      screen === 'pain' && noneValue === undefined && !['nprs-now', 'days', 'nprs-baseline'].includes(id),
  )
  for (const question of alone.sort(byOrder)) {
    if (isAsked(question, assessment)) await askOne(question, answers, terminal)
  }
  return { pain, ...(episode === undefined ? {} : { episode }), answers }
}

const byOrder = (a: Question, b: Question): number => a.order - b.order || (a.id < b.id ? -1 : 1)

const isAsked = (question: Question, assessment: Assessment): boolean =>
  question.when === undefined || evaluate(question.when, assessment.facts) !== false

const askBeginning = async (terminal: Pick<Surroundings, 'ask'>): Promise<{ began: string } | undefined> => {
  const day = await terminal.ask('On which day did it begin (YYYY-MM-DD; Enter for today)? ')
  return day === '' ? undefined : { began: day }
}

/** Lists one screen; "none of these" (Enter) records an explicit no for each item named on it. */
const askScreen = async (
  protocol: Protocol,
  screen: { readonly id: Question['screen']; readonly title: string },
  assessment: Assessment,
  answers: Answers,
  terminal: Pick<Surroundings, 'ask' | 'print'>,
): Promise<void> => {
  const questions = [...protocol.questions.values()]
    .filter(
      (question) =>
        question.screen === screen.id && question.noneValue !== undefined && isAsked(question, assessment),
    )
    .sort(byOrder)
  if (questions.length === 0) return
  terminal.print(`\n${screen.title}. Any of these?`)
  questions.forEach((question, index) => terminal.print(`  ${index + 1}. ${question.ask}`))
  const picked = await askPicked(terminal, questions.length)
  for (const [index, question] of questions.entries()) {
    if (picked.has(index + 1)) await askOne(question, answers, terminal)
    else if (question.noneValue !== undefined) answers[question.id] = question.noneValue
  }
}

const askPicked = async (
  terminal: Pick<Surroundings, 'ask' | 'print'>,
  count: number,
): Promise<Set<number>> => {
  for (;;) {
    const text = await terminal.ask(
      'Numbers of those that apply or that you are not sure about; Enter for none of these: ',
    )
    const numbers = text.split(/[\s,;]+/).filter((part) => part !== '')
    if (numbers.every((part) => /^\d+$/.test(part) && Number(part) >= 1 && Number(part) <= count))
      return new Set(numbers.map(Number))
    terminal.print(`Please give numbers from 1 to ${count}, or just Enter.`)
  }
}

const askOne = async (
  question: Question,
  answers: Answers,
  terminal: Pick<Surroundings, 'ask' | 'print'>,
): Promise<void> => {
  const prompt = question.help === undefined ? question.ask : `${question.ask}\n  (${question.help})`
  if (question.kind === 'scale' || question.kind === 'number') {
    const number = await askNumber(
      terminal,
      `${prompt} (Enter to leave out) `,
      question.min ?? 0,
      question.max ?? 1000,
      true,
    )
    if (!Number.isNaN(number)) answers[question.id] = number
    return
  }
  const options =
    question.kind === 'yes-no'
      ? [
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
          { value: 'unsure', label: 'Not sure' },
        ]
      : (question.options ?? [])
  terminal.print(prompt)
  options.forEach((option, index) => terminal.print(`    ${index + 1}. ${option.label}`))
  const number = await askNumber(terminal, '  Number (Enter to leave out): ', 1, options.length, true)
  const chosen = options[number - 1]
  if (chosen === undefined) return
  const value =
    question.kind === 'yes-no' && chosen.value !== 'unsure' ? chosen.value === 'true' : chosen.value
  answers[question.id] = question.kind === 'list' && typeof value === 'string' ? [value] : value
}

/** A number between two bounds, asked until it is one; NaN for Enter where it may be left out. */
const askNumber = async (
  terminal: Pick<Surroundings, 'ask'>,
  prompt: string,
  from: number,
  to: number,
  isOptional = false,
): Promise<number> => {
  for (;;) {
    const text = await terminal.ask(prompt)
    if (text === '' && isOptional) return Number.NaN
    const number = Number(text.replace(',', '.'))
    if (text !== '' && number >= from && number <= to) return number
  }
}

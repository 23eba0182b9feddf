import type { PublicAdvice } from '#advice/public'
import type { Protocol } from '#protocol/protocol'
import { wrap } from './layout.ts'

/** The ready-made sessions on offer as a person reads them in a terminal. */
export const readyMadeInWords = (protocol: Protocol, offered: PublicAdvice['readyMade']): string =>
  offered.length === 0
    ? 'Nothing is on offer: there is a programme already, or no training is advised today.'
    : offered
        .flatMap(({ id, title, days, reasons }) => [
          `${id}: ${title}`,
          ...reasons.flatMap(({ says }) => wrap(says, '  ')),
          ...days.flatMap((day) => [
            `  ${day.title}`,
            ...day.exercises.map(({ exercise, sets, reps, rir }) => {
              const name = protocol.exercises.get(exercise)?.name ?? exercise
              return `    ${sets} x ${reps} ${name}, ${rir} in reserve`
            }),
          ]),
          '',
        ])
        .join('\n')
        .trimEnd()

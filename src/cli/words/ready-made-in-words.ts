import type { Protocol } from '#protocol/protocol'
import type { ReadyMade } from '#protocol/ready-made'
import { wrap } from './layout.ts'

/** The ready-made sessions on offer as a person reads them in a terminal. */
export const readyMadeInWords = (protocol: Protocol, offered: readonly ReadyMade[]): string =>
  offered.length === 0
    ? 'Nothing is on offer: there is a programme already, or no training is advised today.'
    : offered
        .flatMap(({ id, title, days, says }) => [
          `${id}: ${title}`,
          ...wrap(says, '  '),
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

import type { DraftContent } from '#protocol/protocol-content'
import type { FileOf } from './check-rules.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './protocol-file.ts'

/** What a ready-made session names exists and needs no more equipment than it says; a floor alone is enough for one of them. */
export const checkReadyMade = (content: DraftContent, fileOf: FileOf): Finding[] => {
  const exercises = new Map(content.exercises.map((exercise) => [exercise.id, exercise]))
  const findings = content.readyMade.flatMap(({ id, days, equipment }) =>
    days.flatMap((day, dayIndex) =>
      day.exercises.flatMap(({ exercise: name }, index): Finding[] => {
        const [file, where] = [fileOf('sessions', id), `days[${dayIndex}].exercises[${index}].exercise`]
        const exercise = exercises.get(name)
        if (exercise === undefined) {
          const meant = nearest(name, [...exercises.keys()]).join(' or ') || 'another'
          return [{ file, where, what: `there is no "${name}" in exercises/`, fix: `mean ${meant}` }]
        }
        return exercise.equipment
          .filter((item) => !equipment.includes(item))
          .map((item) => ({
            file,
            where,
            what: `needs a ${item}`,
            fix: 'add it under equipment, or take another',
          }))
      }),
    ),
  )
  return content.readyMade.length === 0 || content.readyMade.some(({ equipment }) => equipment.length === 0)
    ? findings
    : [
        ...findings,
        {
          file: fileOf('sessions', content.readyMade[0]!.id),
          where: 'equipment',
          what: 'nothing is left for who has no equipment',
          fix: 'add a file whose equipment is empty',
        },
      ]
}

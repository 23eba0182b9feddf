import type { FileOf } from './check-rules.ts'
import type { Phase, PhaseId } from '#protocol/phase'
import type { Finding } from './protocol-file.ts'
import type { DraftContent } from '#protocol/protocol-content'

const first: PhaseId = 'calm'
const last: PhaseId = 'maintain'

/**
 * The table of phases holds together: every phase can be reached, has a way on to the end and a way back to the start,
 * no cap passes the load from before, and one id says one thing.
 */
export const checkPhases = ({ phases, limits }: DraftContent, fileOf: FileOf): Finding[] => {
  const walked = phases.filter(({ id }) => id !== 'none')
  const known = new Set(walked.map(({ id }) => id))
  const missing = [first, last].filter((id) => !known.has(id))
  if (missing.length > 0)
    return missing.map((id) => ({
      file: fileOf('phases', id),
      where: '',
      what: 'is missing',
      fix: 'write it: the comeback begins in calm and ends in maintain',
    }))
  // The last phase is an exit; before it, nobody should be able to arrive only by falling back.
  const fromFirst = reach(walked, first, ['forward', 'exit'])
  return [
    ...walked.flatMap((phase) => {
      const file = fileOf('phases', phase.id)
      const onward = reach(walked, phase.id, ['forward', 'back', 'exit'])
      return [
        ...(fromFirst.has(phase.id)
          ? []
          : [
              {
                file,
                where: 'moves',
                what: `no way leads forward to it from ${first}`,
                fix: 'let a phase before it move here',
              },
            ]),
        ...(onward.has(last)
          ? []
          : [
              {
                file,
                where: 'moves',
                what: `no way leads on to ${last}`,
                fix: 'add a move forward or an exit',
              },
            ]),
        ...(phase.id === last || onward.has(first)
          ? []
          : [{ file, where: 'moves', what: `no way leads back to ${first}`, fix: 'add a move back' }]),
        ...checkMoves(phase, known, file),
        ...checkCaps(phase, file),
        ...checkSameIdSameWords(phase, file),
      ]
    }),
    ...[limits?.absolute.peakNm, limits?.absolute.sessionUnits]
      .flatMap((byPhase) => Object.keys(byPhase ?? {}))
      .filter((id) => !known.has(id as PhaseId))
      .map((id) => ({
        file: 'limits.yaml',
        where: 'absolute',
        what: `there is no phase "${id}"`,
        fix: 'name a phase',
      })),
  ]
}

const reach = (
  phases: readonly Phase[],
  from: PhaseId,
  kinds: readonly Phase['moves'][number]['kind'][],
): ReadonlySet<PhaseId> => {
  const seen = new Set<PhaseId>([from])
  for (const id of seen)
    for (const move of phases.find((phase) => phase.id === id)?.moves ?? [])
      if (kinds.includes(move.kind)) seen.add(move.to)
  return seen
}

const checkMoves = (phase: Phase, known: ReadonlySet<PhaseId>, file: string): Finding[] =>
  phase.moves.flatMap((move) => [
    ...(move.to !== 'none' && !known.has(move.to)
      ? [{ file, where: `moves.${move.id}`, what: `there is no phase "${move.to}"`, fix: 'name a phase' }]
      : []),
    ...(move.criteria.length === 0
      ? [{ file, where: `moves.${move.id}`, what: 'has no criteria', fix: 'say when it is taken' }]
      : []),
  ])

const checkCaps = (phase: Phase, file: string): Finding[] => {
  if (phase.caps === undefined) return []
  const { load, heavy } = phase.caps
  const findings: Finding[] = []
  if (load.start > load.upTo)
    findings.push({
      file,
      where: 'caps.load',
      what: 'starts above where it ends',
      fix: 'correct start or upTo',
    })
  if (Math.max(load.upTo, heavy?.upTo ?? 0) > 1)
    findings.push({
      file,
      where: 'caps',
      what: 'allows more than the load from before the pain',
      fix: 'keep load and heavy at 1.00 or less',
    })
  return findings
}

// A criterion's words are found by phase and id, so two criteria of one id must say the same.
const checkSameIdSameWords = (phase: Phase, file: string): Finding[] => {
  const said = new Map<string, string>()
  return [...phase.moves.flatMap(({ criteria }) => criteria), ...phase.holds].flatMap(({ id, says }) => {
    const earlier = said.get(id)
    said.set(id, says)
    return earlier === undefined || earlier === says
      ? []
      : [
          {
            file,
            where: id,
            what: 'stands twice with different words',
            fix: 'give one of the two another id',
          },
        ]
  })
}

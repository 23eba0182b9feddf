import { checkFigures } from './check-figures.ts'
import { checkAnswers } from './check-answers.ts'
import { checkExercises } from './check-exercises.ts'
import { checkMeasurements } from './check-measurements.ts'
import { checkPhases } from './check-phases.ts'
import { checkQuestions } from './check-questions.ts'
import { checkRules, type FileOf } from './check-rules.ts'
import { checkReadyMade } from './check-ready-made.ts'
import { checkScreens } from './check-screens.ts'
import { contributorSchema } from '#protocol/contributor'
import { parseFiles } from './parse-files.ts'
import type { Finding, ProtocolFile } from './protocol-file.ts'
import type { DraftContent, ProtocolContent } from '#protocol/protocol-content'

/**
 * What the files of protocol/ hold and everything that is wrong with them, one finding a line. `content` is null when a
 * file without which nothing works is missing; with findings it is what remains and must not be shipped.
 */
export const checkProtocol = (
  files: readonly ProtocolFile[],
): { version: string; content: ProtocolContent | null; findings: Finding[] } => {
  const { version, draft, isComplete, findings } = parseFiles(files)
  const { limits, body } = draft
  const fileOf = locate(files)
  return {
    version,
    content: limits === undefined || body === undefined || !isComplete ? null : { ...draft, limits, body },
    findings: [
      ...findings,
      ...checkRules(draft, fileOf),
      ...checkQuestions(draft, fileOf),
      ...checkPhases(draft, fileOf),
      ...checkContributors(draft, fileOf),
      ...checkOneNameOneRule(draft, fileOf),
      ...checkExercises(draft, fileOf),
      ...checkScreens(draft, fileOf),
      ...checkReadyMade(draft, fileOf),
      ...checkAnswers(draft, fileOf),
      ...checkFigures(draft, fileOf),
      ...checkMeasurements(draft, fileOf),
    ],
  }
}

// Actions stand in two folders and reasons share files, so the file is looked up, not made from the id.
const locate = (files: readonly ProtocolFile[]): FileOf => {
  const holders = new Map(
    files
      .filter(({ path }) => path.startsWith('reasons/'))
      .flatMap(({ path, value }) => Object.keys(value ?? {}).map((name) => [name, path] as const)),
  )
  const paths = new Set(files.map(({ path }) => path))
  return (folder, id) => {
    if (folder === 'reasons') return holders.get(id) ?? 'advice/safety-net.yaml'
    if (folder === 'actions')
      return paths.has(`drills/${id}.yaml`) ? `drills/${id}.yaml` : `advice/${id}.yaml`
    return `${folder}/${id}.yaml`
  }
}

const checkContributors = ({ contributors }: DraftContent, fileOf: FileOf): Finding[] =>
  contributorSchema.entries.id.options
    .filter((id) => !contributors.some((contributor) => contributor.id === id))
    .map((id) => ({ file: fileOf('contributors', id), where: '', what: 'is missing', fix: 'write it' }))

const checkOneNameOneRule = ({ actions, triage, reasons }: DraftContent, fileOf: FileOf): Finding[] => [
  ...actions
    .filter(({ id }, index) => actions.findIndex((action) => action.id === id) !== index)
    .map(({ id }) => ({
      file: fileOf('actions', id),
      where: 'id',
      what: 'is also the id of a file in advice/',
      fix: 'rename one of the two',
    })),
  ...[...triage.map(({ id }) => `triage/${id}`), ...actions.map(({ id }) => `action/${id}`)]
    .filter((name) => Object.hasOwn(reasons, name))
    .map((name) => ({
      file: fileOf('reasons', name),
      where: name,
      what: 'is also the name of a rule with its own file',
      fix: 'rename it',
    })),
]

import * as v from 'valibot'
import { actionSchema } from '#protocol/action'
import { answerSchema } from '#protocol/answer'
import { bodySchema } from '#protocol/figure/body'
import { findConditionProblems } from './check-conditions.ts'
import { contributorSchema } from '#protocol/contributor'
import { exerciseSchema } from '#protocol/exercise'
import { figureSchema } from '#protocol/figure/figure'
import { limitsSchema } from '#protocol/limits'
import { measurementSchema } from '#protocol/measurement'
import { modifierSchema } from '#protocol/modifier'
import { phaseSchema } from '#protocol/phase'
import type { Finding, ProtocolFile } from './protocol-file.ts'
import type { DraftContent } from '#protocol/protocol-content'
import { questionSchema } from '#protocol/question'
import { type RuleWords, reasonSchema } from '#protocol/rule'
import { readyMadeSchema } from '#protocol/ready-made'
import { screenSchema } from '#protocol/screen'
import { sourceSchema } from '#protocol/source'
import { triageRuleSchema } from '#protocol/triage-rule'

/** protocol/version.yaml. */
const versionSchema = v.strictObject({ version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)) })

/** A rule name: ids joined by `/`. */
const ruleNamePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/

/** protocol/reasons/*.yaml: rule name -> words. */
const reasonsSchema = v.record(
  v.pipe(v.string(), v.regex(ruleNamePattern, 'is not a rule name such as next/re-ask')),
  reasonSchema,
)

/** The folders of one-document-per-file, and the shape of each document. */
const folderSchemas = {
  sources: sourceSchema,
  questions: questionSchema,
  triage: triageRuleSchema,
  phases: phaseSchema,
  contributors: contributorSchema,
  modifiers: modifierSchema,
  drills: actionSchema,
  advice: actionSchema,
  screens: screenSchema,
  sessions: readyMadeSchema,
  answers: answerSchema,
  exercises: exerciseSchema,
  figures: figureSchema,
  measurements: measurementSchema,
} as const

const safetyNetPath = 'advice/safety-net.yaml'

/** What the files of the folder hold, by their schemas. Files that do not fit are findings and are left out. */
export const parseFiles = (
  files: readonly ProtocolFile[],
): { version: string; draft: DraftContent; isComplete: boolean; findings: Finding[] } => {
  const findings: Finding[] = []
  const parse = <S extends v.GenericSchema>(schema: S, file: ProtocolFile): v.InferOutput<S> | undefined => {
    const problems = findConditionProblems(file.value)
    findings.push(...problems.map((problem) => ({ file: file.path, ...problem })))
    const result = v.safeParse(schema, file.value)
    if (result.success) return problems.length === 0 ? result.output : undefined
    // What is wrong inside a condition is told by findConditionProblems, in better words.
    for (const issue of result.issues.filter((issue) => !issue.path?.some(({ key }) => key === 'when')))
      findings.push(issueFinding(file.path, issue))
    return undefined
  }
  const one = <S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S> | undefined => {
    const file = files.find((candidate) => candidate.path === path)
    if (file !== undefined) return parse(schema, file)
    findings.push({ file: path, where: '', what: 'is missing', fix: 'write it' })
    return undefined
  }
  const folder = <S extends v.GenericSchema<unknown, { readonly id: string }>>(
    name: string,
    schema: S,
  ): v.InferOutput<S>[] =>
    files
      .filter((file) => file.path.startsWith(`${name}/`) && file.path !== safetyNetPath)
      .flatMap((file) => {
        const item = parse(schema, file)
        if (item === undefined) return []
        findings.push(...misnamed(file.path, item.id))
        return [item]
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

  for (const file of files) findings.push(...misplaced(file.path))
  const reasons: Record<string, RuleWords> = {}
  for (const file of files.filter(({ path }) => path.startsWith('reasons/')))
    for (const [name, words] of Object.entries(parse(reasonsSchema, file) ?? {})) {
      if (Object.hasOwn(reasons, name))
        findings.push({ file: file.path, where: name, what: 'stands in two files', fix: 'keep one of them' })
      reasons[name] = words
    }
  const version = one(versionSchema, 'version.yaml')?.version ?? '0.0.0'
  const limits = one(limitsSchema, 'limits.yaml')
  const body = one(bodySchema, 'body.yaml')
  const safetyNet = one(reasonSchema, safetyNetPath)
  const lists = {
    sources: folder('sources', folderSchemas.sources),
    questions: folder('questions', folderSchemas.questions),
    triage: folder('triage', folderSchemas.triage),
    phases: folder('phases', folderSchemas.phases),
    contributors: folder('contributors', folderSchemas.contributors),
    modifiers: folder('modifiers', folderSchemas.modifiers),
    actions: [...folder('advice', folderSchemas.advice), ...folder('drills', folderSchemas.drills)],
    screens: folder('screens', folderSchemas.screens),
    readyMade: folder('sessions', folderSchemas.sessions),
    answers: folder('answers', folderSchemas.answers),
    exercises: folder('exercises', folderSchemas.exercises),
    figures: folder('figures', folderSchemas.figures),
    measurements: folder('measurements', folderSchemas.measurements),
  }
  // The card is a rule like any other: it has words, sources and a certainty, and stands in the book.
  if (safetyNet !== undefined) reasons['triage/safety-net'] = safetyNet
  return {
    version,
    draft: { ...lists, limits, body, reasons, safetyNet: safetyNet?.says ?? '' },
    isComplete: safetyNet !== undefined,
    findings,
  }
}

const misnamed = (path: string, id: string): Finding[] =>
  path.endsWith(`/${id}.yaml`)
    ? []
    : [{ file: path, where: 'id', what: `is "${id}"`, fix: 'give the file and the id one name' }]

const misplaced = (path: string): Finding[] => {
  const [top, ...rest] = path.split('/')
  const isKnown =
    rest.length === 0
      ? ['version.yaml', 'limits.yaml', 'body.yaml'].includes(path)
      : rest.length === 1 && (top === 'reasons' || Object.hasOwn(folderSchemas, top ?? ''))
  return isKnown
    ? []
    : [{ file: path, where: '', what: 'is in no folder the protocol knows', fix: 'move it' }]
}

const issueFinding = (file: string, issue: v.BaseIssue<unknown>): Finding => {
  const where = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  if (issue.expected === 'never')
    return { file, where, what: 'is a key this file does not have', fix: 'correct its spelling or remove it' }
  if (issue.received === 'undefined')
    return { file, where, what: 'is missing', fix: `add it (${issue.expected ?? 'see README.md'})` }
  return { file, where, what: lowerFirst(issue.message), fix: 'correct it' }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

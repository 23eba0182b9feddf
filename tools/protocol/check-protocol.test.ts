import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkProtocol } from '#protocol/check/check-protocol'
import { describeFinding, type ProtocolFile } from '#protocol/check/protocol-file'
import { readFolder } from './read-folder.ts'

const real = readFolder(fileURLToPath(new URL('../../protocol', import.meta.url)))
const findingsOf = (files: readonly ProtocolFile[]): readonly string[] =>
  checkProtocol(files).findings.map(describeFinding)

type Files = readonly ProtocolFile[]
type Members = Record<string, unknown>

/** The real protocol with one value of one file changed, as a physiotherapist might; undefined removes it. */
const edit = (path: string, where: string, value: unknown): Files => {
  expect(real.files.map((file) => file.path)).toContain(path)
  return real.files.map((file) => {
    if (file.path !== path) return file
    const document = structuredClone(file.value) as Members
    const keys = where.split('.')
    const last = keys.pop()!
    const holder = keys.reduce<Members>((members, key) => members[key] as Members, document)
    if (value === undefined) delete holder[last]
    else
      holder[last] = typeof value === 'function' ? (value as (old: unknown) => unknown)(holder[last]) : value
    return { path, value: document }
  })
}
const less = (key: string, value: unknown) => (list: readonly Members[]) =>
  list.filter((member) => member[key] !== value)
const plus = (value: unknown) => (list: readonly unknown[]) => [...list, value]
const without = (path: string): Files => real.files.filter((file) => file.path !== path)
const withFile = (path: string, value: unknown): Files => [...real.files, { path, value }]
const valueOf = (path: string): unknown => real.files.find((file) => file.path === path)?.value

it('finds nothing wrong with the protocol as it stands', () => {
  expect(real.findings).toEqual([])
  expect(findingsOf(real.files)).toEqual([])
})

const saddle = 'triage/saddle-bladder-bowel-change.yaml'
const calf = 'triage/calf-swelling.yaml'
const words = { says: 'x', sources: [], certainty: 'opinion' }
type Mistake = readonly [name: string, files: () => Files, finding: string]

const shape: readonly Mistake[] = [
  ['a misspelled key', () => edit(saddle, 'sayz', 'x'), `${saddle} sayz: is a key this file does not have`],
  ['no certainty', () => edit(saddle, 'certainty', undefined), `${saddle} certainty: is missing`],
  ['an unknown level', () => edit(saddle, 'level', 'urgent'), `${saddle} level: `],
  ['another id', () => edit(saddle, 'id', 'other'), `${saddle} id: is "other"`],
  ['a file nowhere', () => withFile('notes/idea.yaml', {}), 'notes/idea.yaml: is in no folder'],
  ['no limits', () => without('limits.yaml'), 'limits.yaml: is missing'],
  ['no card', () => without('advice/safety-net.yaml'), 'advice/safety-net.yaml: is missing'],
  ['a strange rule name', () => edit('reasons/triage.yaml', 'All clear', words), 'is not a rule name'],
  [
    'one reason in two files',
    () => withFile('reasons/z.yaml', { 'triage/all-clear': words }),
    'triage/all-clear: stands in two files',
  ],
  [
    'a reason named as a rule',
    () => withFile('reasons/z.yaml', { 'triage/both-legs': words }),
    'triage/both-legs: is also the name of a rule',
  ],
  [
    'an action in both folders',
    () => withFile('drills/sleep.yaml', valueOf('advice/sleep.yaml')),
    'drills/sleep.yaml id: is also the id of a file in advice/',
  ],
]

const conditions: readonly Mistake[] = [
  [
    'an unknown fact',
    () => edit(calf, 'when.fact', 'calf-swollen'),
    '"calf-swollen" is not a fact; write calf-swelling',
  ],
  [
    'a choice compared as a number',
    () => edit(calf, 'when', { fact: 'leg-numb', atLeast: 1 }),
    'leg-numb: atLeast needs a number',
  ],
  [
    'a value the choice lacks',
    () => edit('triage/both-legs.yaml', 'when.any.1.is', 'left'),
    'triage/both-legs.yaml when.any[1]: leg-numb: "left" is not one of',
  ],
  ['a word for a yes-no fact', () => edit(calf, 'when.is', 'yes'), 'calf-swelling: "yes" is not a boolean'],
  [
    'a text for a number',
    () => edit('triage/worse-after-day-3.yaml', 'when.all.1.atLeast', '3'),
    'days: atLeast "3" is not a number',
  ],
  ['two comparisons', () => edit(calf, 'when.isNot', false), 'compares "calf-swelling" with is, isNot'],
  [
    'a comparison nobody knows',
    () => edit(calf, 'when', { fact: 'calf-swelling', equals: true }),
    'compares "calf-swelling" with equals',
  ],
  ['two groups in one', () => edit(saddle, 'when.any', []), 'mixes "all" with other keys'],
  ['a group that is no list', () => edit(saddle, 'when', { any: {} }), 'when.any: is not a list'],
  [
    'no values to choose from',
    () => edit('triage/leg-getting-weaker.yaml', 'when.oneOf', []),
    'oneOf needs a list of values',
  ],
]

const grounds: readonly Mistake[] = [
  [
    'a source nobody wrote',
    () => edit(saddle, 'sources', plus('girft-2032')),
    'there is no source "girft-2032"; write protocol/sources/girft-2032.yaml or mean girft-2023',
  ],
  ['no source', () => edit(saddle, 'sources', []), `${saddle}: is called verified and names no source`],
  [
    'no source for a criterion',
    () =>
      edit('phases/week-1.yaml', 'moves.0.criteria.0', (old: Members) => ({
        ...old,
        ...words,
        certainty: 'verified',
      })),
    'is called verified and names no source',
  ],
  [
    'a gap no fact fills',
    () => edit(saddle, 'says', 'Since {ces-dayz}.'),
    'says {ces-dayz}, which is not a fact',
  ],
  [
    'a gap the rule does not read',
    () => edit(saddle, 'says', 'Pain {nprs-now}.'),
    'says {nprs-now}, which its condition does not read',
  ],
  [
    'an example that fails',
    () => edit(saddle, 'examples.0.gives', false),
    'examples[0]: gives true, not false',
  ],
  [
    'no example of not knowing',
    () => edit(saddle, 'examples', less('gives', 'unknown')),
    'examples: none gives unknown',
  ],
  [
    'an example of a strange fact',
    () => edit(saddle, 'examples.0.facts', { saddle: 'yes' }),
    'examples[0]: "saddle" is not a fact',
  ],
  [
    'an example of a strange value',
    () => edit(saddle, 'examples.0.facts.saddle-change', true),
    'examples[0]: true is not one of',
  ],
]

const questions: readonly Mistake[] = [
  [
    'a critical one gone',
    () => without('questions/dark-urine.yaml'),
    'questions/dark-urine.yaml critical: is not asked as a critical question',
  ],
  [
    'a critical one demoted',
    () => edit('questions/fever.yaml', 'critical', false),
    'questions/fever.yaml critical: is not asked as a critical question',
  ],
  [
    'an emergency nobody asks about',
    () => without('questions/chest-pain.yaml'),
    'reads "chest-pain" and no question asks for it',
  ],
  [
    'an emergency one unmarked',
    () => edit('questions/chest-pain.yaml', 'emergency', undefined),
    'questions/chest-pain.yaml emergency: decides E05',
  ],
  [
    'an answer that fits no fact',
    () => edit('questions/leg-numb.yaml', 'options.1.value', 'left'),
    'options: "left" is no value of its fact',
  ],
  [
    'an answer that cannot be given',
    () => edit('questions/leg-numb.yaml', 'options', less('value', 'both')),
    'options: "both" cannot be answered',
  ],
  [
    'a kind the fact does not have',
    () => edit('questions/fever.yaml', 'kind', 'list'),
    'questions/fever.yaml kind: is list and its fact is a boolean',
  ],
  [
    'no range',
    () => edit('questions/stress.yaml', 'max', undefined),
    'stress.yaml min: min and max are missing',
  ],
  ['no options', () => edit('questions/nsaid-gate.yaml', 'options', undefined), 'options: are missing'],
  [
    'a "none of these" that is no answer',
    () => edit('questions/fever.yaml', 'noneValue', 'no'),
    'questions/fever.yaml noneValue: is not one of the answers',
  ],
  [
    'no way to settle it',
    () => edit('questions/fever.yaml', 'settle', undefined),
    'fever.yaml settle: is missing',
  ],
  [
    'an unsure that no rule catches',
    () => edit('triage/saddle-bladder-bowel-unsure.yaml', 'when.any', less('fact', 'dark-urine')),
    'questions/dark-urine.yaml unsure: is same-day and no same-day rule says so',
  ],
]

const measured = 'measurements/sumo-shear.yaml'
const measurements: readonly Mistake[] = [
  [
    'an exercise that is not there',
    () => edit(measured, 'comparison.to.exercise', 'dl-con'),
    `${measured} comparison: there is no exercise "dl-con"; mean dl-conv`,
  ],
  [
    'a source that is not there',
    () => edit(measured, 'sources', ['cholewicki-1992']),
    `${measured} sources: there is no source "cholewicki-1992"`,
  ],
  [
    'one held out that shares a source, without a reason',
    () => edit(measured, 'because', undefined),
    `${measured} because: is missing`,
  ],
  [
    'one the lever is said to be set by, and no lever names its source',
    () => edit('measurements/deadlift-half-body.yaml', 'use', 'set'),
    'measurements/deadlift-half-body.yaml use: is "set"',
  ],
  ['no use', () => edit(measured, 'use', undefined), `${measured} use: is missing`],
  [
    'no number',
    () => edit(measured, 'comparison.published', undefined),
    `${measured} comparison.published: is missing`,
  ],
]

const phases: readonly Mistake[] = [
  [
    'one that is skipped',
    () =>
      edit('phases/week-2.yaml', 'moves', (moves: readonly Members[]) =>
        moves.map((move) => (move['to'] === 'week-3' ? { ...move, to: 'week-4' } : move)),
      ),
    'phases/week-3.yaml moves: no way leads forward to it from calm',
  ],
  ['no end', () => edit('phases/ramp.yaml', 'moves', less('to', 'maintain')), 'no way leads on to maintain'],
  [
    'no way back',
    () => edit('phases/ramp.yaml', 'moves', less('kind', 'back')),
    'phases/ramp.yaml moves: no way leads back to calm',
  ],
  ['a move without criteria', () => edit('phases/week-1.yaml', 'moves.0.criteria', []), 'has no criteria'],
  [
    'more than the load from before',
    () => edit('phases/ramp.yaml', 'caps.load.upTo', 1.05),
    'phases/ramp.yaml caps: allows more than the load from before the pain',
  ],
  [
    'a start above the end',
    () => edit('phases/week-1.yaml', 'caps.load.start', 0.6),
    'phases/week-1.yaml caps.load: starts above where it ends',
  ],
  [
    'two criteria of one name',
    () => edit('phases/week-1.yaml', 'holds', plus({ ...words, id: 'week-full', when: { all: [] } })),
    'week-full: stands twice with different words',
  ],
  ['no calm', () => without('phases/calm.yaml'), 'phases/calm.yaml: is missing'],
  [
    'a contributor gone',
    () => without('contributors/mobility.yaml'),
    'contributors/mobility.yaml: is missing',
  ],
]

const exercises: readonly Mistake[] = [
  [
    'an easier one that is not there',
    () => edit('exercises/squat-high.yaml', 'easier', plus('squat-goblet')),
    'exercises/squat-high.yaml easier: there is no exercise "squat-goblet"',
  ],
  [
    'no easier one',
    () => edit('exercises/squat-high.yaml', 'easier', []),
    'squat-high.yaml easier: names none',
  ],
  [
    'a lowest with an easier one',
    () => edit('exercises/squat-high.yaml', 'lowest', true),
    'exercises/squat-high.yaml lowest: is marked lowest and names an easier one',
  ],
  [
    'a circle',
    () => edit('exercises/leg-press.yaml', 'easier', plus('squat-low')),
    'exercises/leg-press.yaml easier: leads in a circle: leg-press > ',
  ],
  [
    'easier and harder at once',
    () => edit('exercises/squat-high.yaml', 'harder', plus('leg-press')),
    '"leg-press" is also called harder',
  ],
  [
    'a name that is taken',
    () => edit('exercises/squat-front.yaml', 'aliases', plus('SQUAT, barbell')),
    '"Squat (Barbell)" already means squat-front',
  ],
  [
    'a stand-in from a strange phase',
    () => edit('exercises/goblet.yaml', 'swap', { from: 'week-9' }),
    'exercises/goblet.yaml swap.from: there is no phase "week-9"',
  ],
]

describe.each(Object.entries({ shape, conditions, grounds, questions, measurements, phases, exercises }))(
  'mistakes in %s',
  (_what, mistakes) => {
    it.each(mistakes)('%s', (_name, files, finding) => {
      expect(findingsOf(files()).filter((line) => line.includes(finding))).not.toEqual([])
    })
  },
)

it('says in each line the file, what is wrong and what to do', () => {
  expect(findingsOf(edit(saddle, 'sources', []))).toEqual([
    `${saddle}: is called verified and names no source; name one, or call it opinion`,
  ])
})

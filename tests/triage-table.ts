/**
 * The triage table a second time, typed from the evidence and evaluated in the plainest way there is: a missing answer
 * makes a comparison false. It shares nothing with the engine, so that the two can be held against each other.
 */
type Given = Readonly<Record<string, string | number | boolean>>
type Test = (given: Given) => boolean

const is =
  (key: string, ...values: (string | boolean)[]): Test =>
  (given) =>
    values.includes(given[key] as string | boolean)
const yes = (key: string): Test => is(key, true)
const from =
  (key: string, least: number): Test =>
  (given) =>
    typeof given[key] === 'number' && given[key] >= least
const upTo =
  (key: string, most: number): Test =>
  (given) =>
    typeof given[key] === 'number' && given[key] <= most
const below =
  (key: string, bound: number): Test =>
  (given) =>
    typeof given[key] === 'number' && given[key] < bound
const absent =
  (key: string): Test =>
  (given) =>
    given[key] === undefined
const and =
  (...tests: Test[]): Test =>
  (given) =>
    tests.every((test) => test(given))
const or =
  (...tests: Test[]): Test =>
  (given) =>
    tests.some((test) => test(given))

const changes = ['saddle-change', 'bladder-change', 'bowel-change', 'sexual-change']
const changed = or(...changes.map((key) => is(key, 'yes')))
const weak = is('leg-weak', 'one-mild', 'one-worsening', 'foot-drop', 'both')
const numb = is('leg-numb', 'one', 'both')
const radicular = is('leg-radicular', 'one', 'both')
const sudden = yes('sudden-severe-onset')
const collapse = yes('collapse-or-clammy')

const improved: Test = ({ 'nprs-now': now, 'nprs-baseline': start }) =>
  typeof now === 'number' &&
  typeof start === 'number' &&
  (start - now >= 2 || (start - now >= 1 && (start - now) / start >= 0.3))
const stillThere = from('nprs-now', 2)

const table: readonly (readonly [code: string, test: Test])[] = [
  ['E01', and(changed, or(upTo('ces-days', 14), absent('ces-days'), yes('ces-worsening')))],
  ['E02', or(is('leg-radicular', 'both'), is('leg-numb', 'both'), is('leg-weak', 'both'))],
  [
    'E03',
    or(
      and(is('leg-weak', 'foot-drop'), or(upTo('weak-days', 14), absent('weak-days'))),
      and(yes('unsteady-gait'), or(weak, numb)),
    ),
  ],
  ['E04', is('trauma', 'major')],
  [
    'E05',
    or(
      yes('chest-pain'),
      and(yes('pulsating-abdomen'), or(collapse, sudden)),
      and(yes('abdo-or-flank-tearing'), or(collapse, from('age', 60))),
      and(collapse, sudden),
    ),
  ],
  [
    'E06',
    or(
      yes('sepsis-signs'),
      and(
        yes('fever'),
        or(
          yes('immunosuppressed'),
          yes('ivdu'),
          yes('recent-spinal-procedure-or-infection'),
          weak,
          numb,
          collapse,
        ),
      ),
    ),
  ],
  [
    'E07',
    or(
      is('dark-urine', 'yes', true),
      and(yes('pain-uncontrolled'), or(yes('hard-swollen-back'), yes('numb-back-skin'))),
    ),
  ],
  ['E08', and(yes('anticoagulant'), sudden, or(weak, numb, radicular))],
  ['E09', yes('preg-alarm')],
  ['E10', and(yes('cancer-history'), or(weak, numb, yes('unsteady-gait')))],
  ['S01', or(yes('fever'), yes('unwell'))],
  ['S02', is('leg-weak', 'one-worsening', 'foot-drop')],
  [
    'S03',
    or(
      changed,
      ...changes.map((key) => is(key, 'unsure')),
      // Beyond the evidence's table, from the exact rules: doubt about urine, and an old change nobody has looked at.
      is('dark-urine', 'unsure'),
      ...changes.filter((key) => key !== 'bladder-change').map((key) => is(key, 'longstanding-unchanged')),
    ),
  ],
  [
    'S04',
    or(
      yes('weight-loss'),
      and(yes('cancer-history'), or(yes('night-pain-unrelenting'), is('trend', 'worse'))),
    ),
  ],
  [
    'S05',
    or(
      and(is('trauma', 'minor'), or(yes('osteoporosis'), yes('steroids'), from('age', 70))),
      and(sudden, or(yes('osteoporosis'), yes('steroids'))),
    ),
  ],
  ['S06', or(yes('flank-colic'), yes('blood-in-urine'), and(yes('urinary-symptoms'), yes('fever')))],
  ['S07', yes('pain-uncontrolled')],
  ['S08', yes('calf-swelling')],
  ['S09', and(yes('anticoagulant'), or(sudden, is('trauma', 'minor')))],
  ['S10', and(yes('preg-2nd3rd'), or(sudden, yes('urinary-symptoms')))],
  [
    'S11',
    or(
      yes('pulsating-abdomen'),
      yes('abdo-or-flank-tearing'),
      and(yes('ivdu'), from('days', 3)),
      and(yes('immunosuppressed'), yes('night-pain-unrelenting')),
    ),
  ],
  ['B01', or(is('leg-radicular', 'one'), is('leg-numb', 'one'), is('leg-weak', 'one-mild'))],
  ['B02', and(from('days', 14), stillThere, (given) => !improved(given))],
  ['B03', and(from('days', 28), stillThere)],
  ['B04', and(is('trend', 'worse'), from('days', 3))],
  [
    'B05',
    or(
      below('age', 16),
      and(below('age', 18), or(from('days', 14), yes('extension-pain'), yes('night-pain-unrelenting'))),
    ),
  ],
  ['B06', and(from('age', 65), yes('first-episode'))],
  ['B07', and(below('age-at-onset', 45), from('duration-months', 3), from('ng65-count', 3))],
  [
    'B08',
    or(
      ...[
        'cancer-history',
        'osteoporosis',
        'steroids',
        'immunosuppressed',
        'night-pain-unrelenting',
        'thoracic',
        'pregnant',
        'recent-spine-surgery',
      ].map(yes),
    ),
  ],
  ['B09', or(and(yes('adl-severe'), from('days', 3)), is('startback', 'high'), from('episodes-12m', 3))],
]

const levels = { E: 'emergency', S: 'same-day', B: 'book' } as const

/** The codes that fire and the level they make, for answers in which every critical question is settled. */
export const readTable = (given: Given): { codes: string[]; level: string } => {
  const codes = table.flatMap(([code, test]) => (test(given) ? [code] : []))
  const first = codes[0]?.[0] as keyof typeof levels | undefined
  return { codes, level: first ? levels[first] : 'self-care' }
}

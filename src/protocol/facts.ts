/**
 * The menu of facts that rules may compare: name, kind, unit and what it means. Rules hold no arithmetic; where some is
 * needed it is a fact here, computed in assessment/. `group` says where: `answer` facts are questions answered (or stated
 * in a check-in or profile), `triage` facts are worked out from them, `course` facts from the walk through the episode,
 * `cause` facts from the training before the pain and the screens.
 */
type FactDeclaration = {
  readonly kind: 'number' | 'boolean' | 'choice'
  readonly group: 'answer' | 'triage' | 'course' | 'cause'
  readonly unit?: string
  readonly values?: readonly string[]
  readonly says: string
}

type Group = FactDeclaration['group']

// The group is kept as its literal: `FactsOf` sorts by it.
const yesNo = <const G extends Group>(group: G, says: string) => ({ kind: 'boolean', group, says }) as const
const amount = <const G extends Group>(group: G, unit: string, says: string) =>
  ({ kind: 'number', group, unit, says }) as const
const choice = <const G extends Group, const V extends readonly string[]>(
  group: G,
  values: V,
  says: string,
) => ({ kind: 'choice', group, values, says }) as const

const change = ['no', 'yes', 'unsure', 'longstanding-unchanged'] as const
const legs = ['none', 'one', 'both', 'unsure'] as const
const lights = ['green', 'amber', 'red', 'unknown', 'none'] as const

export const facts = {
  // answers
  'nprs-now': amount('answer', '/10', 'pain now'),
  'age-youngest': amount('answer', 'years', 'age, read as young as the birth year allows'),
  'age-oldest': amount('answer', 'years', 'age, read as old as the birth year allows'),
  sex: choice('answer', ['female', 'male', 'unstated'], 'sex'),
  pregnant: yesNo('answer', 'pregnant'),
  'preg-2nd3rd': yesNo('answer', 'in the second or third trimester'),
  'preg-alarm': yesNo('answer', 'bleeding, fluid loss, regular cramping or fewer movements in pregnancy'),
  trend: choice('answer', ['better', 'same', 'worse', 'new'], 'how the pain is going'),
  trauma: choice('answer', ['none', 'minor', 'major', 'unsure'], 'a fall, crash or blow'),
  'saddle-change': choice('answer', change, 'feeling between the legs or when wiping changed'),
  'bladder-change': choice('answer', change, 'bladder changed, long-standing effort leaks set apart'),
  'bowel-change': choice('answer', change, 'bowel control or feeling changed'),
  'sexual-change': choice('answer', change, 'genital feeling or function changed'),
  'ces-worsening': yesNo('answer', 'one of these changes is getting worse'),
  'leg-radicular': choice(
    'answer',
    legs,
    'shooting, electric or burning pain from back or buttock down the leg',
  ),
  'leg-numb': choice('answer', legs, 'numb or tingling leg'),
  'leg-weak': choice(
    'answer',
    ['none', 'one-mild', 'one-worsening', 'foot-drop', 'both', 'unsure'],
    'weak leg',
  ),
  'unsteady-gait': yesNo('answer', 'unsteady when walking'),
  fever: yesNo('answer', 'fever of 38 °C or more, or shivering fits'),
  unwell: yesNo('answer', 'feeling generally ill'),
  immunosuppressed: yesNo('answer', 'weakened immune system'),
  ivdu: yesNo('answer', 'injecting drugs'),
  'recent-spinal-procedure-or-infection': yesNo('answer', 'recent procedure on the spine, or an infection'),
  'cancer-history': yesNo('answer', 'cancer now or in the past'),
  'weight-loss': yesNo('answer', 'losing weight without trying'),
  'night-pain-unrelenting': yesNo('answer', 'night pain that no position eases'),
  osteoporosis: yesNo('answer', 'osteoporosis'),
  steroids: yesNo('answer', 'steroid tablets for three months or more'),
  'dark-urine': choice('answer', ['no', 'yes', 'unsure'], 'urine dark like tea or cola'),
  'hard-swollen-back': yesNo('answer', 'lower back board-hard and swollen'),
  'numb-back-skin': yesNo('answer', 'numb patch of skin on the back'),
  'pain-uncontrolled': yesNo('answer', 'severe pain at rest that nothing eases'),
  'chest-pain': yesNo('answer', 'chest pain'),
  'abdo-or-flank-tearing': yesNo('answer', 'sudden tearing pain in belly or flank'),
  'pulsating-abdomen': yesNo('answer', 'pulsating belly'),
  'collapse-or-clammy': yesNo('answer', 'collapsed, faint or clammy'),
  'flank-colic': yesNo('answer', 'flank pain in waves'),
  'urinary-symptoms': yesNo('answer', 'burning or frequent urination'),
  'blood-in-urine': yesNo('answer', 'blood in urine'),
  anticoagulant: yesNo('answer', 'blood thinners'),
  'sudden-severe-onset': yesNo('answer', 'sudden severe onset'),
  'calf-swelling': yesNo('answer', 'one calf swollen'),
  thoracic: yesNo('answer', 'pain between the shoulder blades'),
  'age-at-onset': amount('answer', 'years', 'age when back pain first began'),
  'duration-months': amount('answer', 'months', 'how long this has gone on'),
  'extension-pain': yesNo('answer', 'pain on bending backwards'),
  'adl-severe': yesNo('answer', 'cannot dress, walk or sleep for the pain'),
  'episodes-12m': amount('answer', 'episodes', 'episodes in the last twelve months'),
  'recent-spine-surgery': yesNo('answer', 'spine surgery in the last six months'),
  startback: choice('answer', ['low', 'medium', 'high'], 'STarT Back risk group'),
  'sepsis-signs': yesNo('answer', 'confusion, mottled skin or very fast breathing'),
  'first-episode': yesNo('answer', 'first episode ever'),
  'walks-10-min': yesNo('answer', 'can walk for ten minutes'),
  'psfs-lowest': amount('answer', '/10', 'the lowest of the three own activities (PSFS)'),
  'walking-minutes': amount('answer', 'min', 'minutes walked on purpose in the last seven days'),
  'sleep-hours': amount('answer', 'h', 'hours slept'),
  'sleep-quality': amount('answer', '/3', 'sleep quality'),
  stress: amount('answer', '/10', 'stress'),
  'fatigued-that-day': yesNo('answer', 'tired on the day it began'),
  'distracted-that-day': yesNo('answer', 'distracted or rushed on the day it began'),
  'same-repetition': yesNo(
    'answer',
    'the pain begins at about the same repetition, near the end of hard sets',
  ),
  'tucks-at-depth': yesNo('answer', 'the usual depth is not reached without the pelvis tucking under'),
  'earlier-scan-or-surgery': yesNo(
    'answer',
    'the back was operated on, or treated after a scan, before this pain',
  ),
  'sitting-hours': amount('answer', 'h', 'hours of sitting on a usual day'),
  'felt-it-slip': yesNo('answer', 'felt one repetition slip or round'),
  'back-tires-first': yesNo('answer', 'the back tires before the legs'),
  'worse-sitting': yesNo('answer', 'worse with sitting, coughing or bending in the first morning hour'),
  'pain-position': choice('answer', ['bottom', 'lockout', 'none'], 'where in the lift it hurts'),
  'safe-to-load': amount('answer', '/10', 'how safe it feels to load the back'),
  pgic: amount('answer', '/7', 'global impression of change'),
  // triage: worked out
  days: amount('triage', 'days', 'days since the pain began, 0 on the day itself'),
  'ces-days': amount(
    'triage',
    'days',
    'days since the first of the saddle, bladder, bowel or sexual changes',
  ),
  'weak-days': amount('triage', 'days', 'days since the leg became weak'),
  'nprs-baseline': amount('triage', '/10', 'pain at the start of the episode'),
  'ng65-count': amount('triage', 'of 9', 'features of inflammatory back pain'),
  'not-improved-14': yesNo('triage', 'fourteen days or more without a meaningful improvement'),
  'unresolved-28': yesNo('triage', 'twenty-eight days or more and still 2 or more'),
  'last-told-day': amount('triage', 'days', 'day of the episode on which pain was last told'),
  'function-due': yesNo(
    'triage',
    'the function questionnaire of day 0, 14 or 28 has not been answered since',
  ),
  'change-due': yesNo('triage', 'how it is compared with the start has not been told since day 28'),
  'nsaid-gate-open': yesNo('triage', 'nothing speaks against an anti-inflammatory painkiller'),
  'minor-age-years': amount('triage', 'years', 'age, where under eighteen'),
  // course: worked out day by day
  'triage-level': choice(
    'course',
    ['self-care', 'book', 'same-day', 'emergency', 'incomplete'],
    'the triage result',
  ),
  'clinician-clearance': yesNo('course', 'a clinician has cleared what was to be seen'),
  'has-episode': yesNo('course', 'an episode of pain is open'),
  'phase-days': amount('course', 'days', 'days in this phase'),
  'phase-key-sessions': amount('course', 'sessions', 'key sessions in this phase'),
  'last-key-light': choice('course', lights, 'how the back answered the last key session'),
  'last-two-key-green': yesNo('course', 'the last two key sessions were green'),
  'pain-week-change': amount(
    'course',
    'points',
    'mean pain of the last seven days less that of the seven before',
  ),
  'amber-holds': amount('course', 'holds', 'times an amber answer held the phase'),
  'reds-14d': amount('course', 'sessions', 'red sessions in the last fourteen days'),
  'key-gap-days': amount('course', 'days', 'days since the last key session'),
  'gap-steps': amount('course', 'steps', 'steps back already taken for the present gap in key sessions'),
  'red-to-answer': yesNo('course', 'a session was answered red and the phase has not gone back for it'),
  'days-since-red': amount('course', 'days', 'days since the last red answer was known'),
  'is-calmed': yesNo('course', 'pain reached 6 at a check-in and has not been at 5 or less since'),
  'waits-for-clinician': yesNo('course', 'something has to be seen by a clinician before any loaded work'),
  'held-for-clinician': yesNo('course', 'something is to be seen by a clinician before the next step up'),
  'may-resume': yesNo(
    'course',
    'loaded work has begun in this episode, and nothing speaks against a plan at all: a hold does not keep it from beginning again',
  ),
  'over-clinician-limit': yesNo('course', 'the phase is later than the last a clinician allows'),
  'at-clinician-limit': yesNo('course', 'the next phase is later than the last a clinician allows'),
  'quiet-days': amount(
    'course',
    'days',
    'days from the first to the last of the check-ins in a row with pain of 1 or less',
  ),
  'green-weeks-at-full': amount(
    'course',
    'weeks',
    'green weeks in a row, up to the last whole one, at the full load from before',
  ),
  'load-before-known': yesNo(
    'course',
    'the load from before of the lift that loads are measured against is known',
  ),
  'load-fraction': amount('course', 'of L0', 'share of the load from before that the phase allows now'),
  phase: choice(
    'course',
    ['calm', 'week-1', 'week-2', 'week-3', 'week-4', 'ramp', 'maintain', 'none'],
    'the phase of the comeback',
  ),
  'check-in-due': yesNo('course', 'critical answers have lapsed, or the comeback waits for a check-in'),
  'morning-after-due': yesNo('course', 'a session with lumbar load still lacks its next-morning answer'),
  // causes: the training before the pain, and screens
  'spike-percent': amount('cause', '%', 'largest jump of a session over the best of the 30 days before it'),
  'lift-new-or-returned': yesNo('cause', 'a lumbar lift was new or came back after a layoff'),
  'near-failure-sets': amount('cause', 'sets', 'squat or hinge sets at one repetition in reserve or fewer'),
  'lumbar-days-in-row': amount('cause', 'days', 'days with lumbar load one after the other'),
  'log-is-flat': yesNo('cause', 'the log is complete and shows no jump'),
  'log-is-thin': yesNo('cause', 'too few sessions before the pain to compare'),
  'hinge-work-weekly-sets': amount('cause', 'sets/week', 'hinge and hip sets a week over eight weeks'),
  'one-lift-only': yesNo('cause', 'only one lift hurts and an easier one does not'),
  'hurts-with-all': yesNo('cause', 'every load hurts, and rest too'),
  'late-in-session': yesNo('cause', 'pain comes late in sets or sessions'),
  'screen-hinge-lost': yesNo('cause', 'a dowel contact was lost in the hinge screen'),
  'screen-trunk-drift': amount(
    'cause',
    'degrees',
    'how much further the trunk leans in the last repetition than in the first, by side video',
  ),
  'screen-trunk-hold': amount('cause', 's', 'trunk extensor hold (Biering-Sørensen)'),
  'screen-side-gap': yesNo('cause', 'side plank or single-leg bridge differ between sides'),
  'screen-ankle-limited': yesNo('cause', 'knee-to-wall is short or differs between sides'),
  'screen-hip-gap': yesNo('cause', 'hip rotation differs between sides'),
  'depth-eased': yesNo('cause', 'a heel lift, box or higher depth takes the pain away'),
} as const satisfies Record<string, FactDeclaration>

export type FactName = keyof typeof facts

type ValueOf<D> = D extends { kind: 'number' }
  ? number
  : D extends { kind: 'boolean' }
    ? boolean
    : D extends { values: readonly (infer V)[] }
      ? V
      : string

/** Every fact, computed for one day. `undefined` is "not known", never "no". */
export type Facts = { readonly [K in FactName]: ValueOf<(typeof facts)[K]> | undefined }
export type FactsOf<G extends FactDeclaration['group']> = {
  readonly [K in FactName as (typeof facts)[K]['group'] extends G ? K : never]: Facts[K]
}

import { describe, expect, it } from 'vitest'
import { protocol } from '#tests/protocol'
import { exerciseIndexOf, identifyExercise, indexExercises, suggestExercises } from './identify-exercise.ts'

const index = exerciseIndexOf(protocol.exercises)
const idOf = (name: string): string | undefined => identifyExercise(index, name)?.exercise.id

describe('identifyExercise knows the English names of app catalogues', () => {
  it.each([
    // squats
    ['Squat (Barbell)', 'squat-high'],
    ['Barbell Squat', 'squat-high'],
    ['Squat', 'squat-high'],
    ['Full Squat', 'squat-high'],
    ['High Bar Squat', 'squat-high'],
    ['Low Bar Squat', 'squat-low'],
    ['Front Squat (Barbell)', 'squat-front'],
    ['Barbell Front Squat', 'squat-front'],
    ['Box Squat (Barbell)', 'squat-box'],
    ['Pause Squat (Barbell)', 'squat-pause'],
    ['Paused Squat', 'squat-pause'],
    ['Tempo Squat', 'squat-tempo'],
    ['Pin Squat', 'squat-pin'],
    ['Zercher Squat (Barbell)', 'squat-zercher'],
    ['Overhead Squat (Barbell)', 'squat-overhead'],
    ['Safety Squat Bar Squat', 'squat-safety-bar'],
    ['SSB Squat', 'squat-safety-bar'],
    ['Squat (Smith Machine)', 'squat-smith'],
    ['Smith Machine Squat', 'squat-smith'],
    ['Front Squat (Smith Machine)', 'squat-front-smith'],
    ['Squat (Machine)', 'squat-machine'],
    ['Hack Squat', 'hack'],
    ['Hack Squat (Machine)', 'hack'],
    ['Hack Squat (Barbell)', 'hack-barbell'],
    ['Belt Squat (Machine)', 'belt-squat'],
    ['Pendulum Squat (Machine)', 'pendulum-squat'],
    ['Goblet Squat', 'goblet'],
    ['Dumbbell Goblet Squat', 'goblet'],
    ['Kettlebell Goblet Squat', 'goblet-kettlebell'],
    ['Squat (Dumbbell)', 'squat-db'],
    ['Kettlebell Front Squat', 'squat-front-kb'],
    ['Sumo Squat', 'squat-sumo'],
    ['Sumo Squat (Dumbbell)', 'squat-sumo-db'],
    ['Kettlebell Sumo Squat', 'squat-sumo-kb'],
    ['Squat (Bodyweight)', 'squat-bodyweight'],
    ['Air Squats', 'squat-bodyweight'],
    ['Pistol Squat', 'squat-pistol'],
    ['Jump Squat', 'squat-jump'],
    ['Squat Jump', 'squat-jump'],
    ['Box Jump', 'box-jump'],
    ['Wall Sit', 'wall-sit'],
    ['Thruster (Barbell)', 'thruster'],
    ['Kettlebell Thruster', 'thruster-kb'],
    ['Leg Press', 'leg-press'],
    ['Leg Press (Machine)', 'leg-press'],
    ['Seated Leg Press (Machine)', 'leg-press-seated'],
    ['Lever Seated Leg Press', 'leg-press-seated'],
    ['Single Leg Press', 'leg-press-single'],
    ['Leg Press Calf Raise', 'calf-leg-press'],
    // one leg
    ['Bulgarian Split Squat', 'bss'],
    ['Bulgarian Split Squat (Dumbbell)', 'bss'],
    ['Bulgarian Split Squat (Barbell)', 'bss-barbell'],
    ['Split Squat (Dumbbell)', 'split-squat'],
    ['Lunge (Dumbbell)', 'lunge'],
    ['Lunge (Barbell)', 'lunge-barbell'],
    ['Lunge (Bodyweight)', 'lunge-bodyweight'],
    ['Reverse Lunge (Dumbbell)', 'lunge-rev'],
    ['Reverse Lunge (Barbell)', 'lunge-rev-barbell'],
    ['Walking Lunge', 'lunge-walk'],
    ['Dumbbell Curtsy Lunge', 'lunge-curtsy-db'],
    ['Overhead Dumbbell Lunge', 'lunge-overhead'],
    ['Step-up', 'step-up'],
    ['Dumbbell Step Up', 'step-up'],
    // hinges
    ['Deadlift (Barbell)', 'dl-conv'],
    ['Deadlift', 'dl-conv'],
    ['Sumo Deadlift (Barbell)', 'dl-sumo'],
    ['Trap Bar Deadlift', 'dl-trap'],
    ['Deadlift (Trap bar)', 'dl-trap'],
    ['Hex Bar Deadlift', 'dl-trap'],
    ['Deficit Deadlift (Barbell)', 'dl-deficit'],
    ['Rack Pull (Barbell)', 'dl-rack-pull'],
    ['Rack Pulls', 'dl-rack-pull'],
    ['Block Pull', 'dl-block-pull'],
    ['Stiff Leg Deadlift (Barbell)', 'dl-stiff'],
    ['Stiff-Legged Deadlift', 'dl-stiff'],
    ['Straight Leg Deadlift', 'dl-stiff'],
    ['SLDL', 'dl-stiff'],
    ['Dumbbell Stiff Legged Deadlift', 'dl-stiff-db'],
    ['Deadlift (Dumbbell)', 'dl-db'],
    ['Deadlift (Smith Machine)', 'dl-smith'],
    ['Kettlebell Suitcase Deadlift', 'dl-suitcase'],
    ['Romanian Deadlift (Barbell)', 'rdl'],
    ['RDL', 'rdl'],
    ['Romanian Deadlift (Dumbbell)', 'rdl-db'],
    ['DB RDL', 'rdl-db'],
    ['Single Leg Romanian Deadlift', 'sl-rdl'],
    ['Single Leg Romanian Deadlift (Barbell)', 'sl-rdl-barbell'],
    ['Single Leg Kettlebell Deadlift', 'sl-rdl-kb'],
    ['Good Morning (Barbell)', 'good-morning'],
    ['Stiff-Legged Barbell Good Morning', 'good-morning-stiff'],
    ['Seated Good Morning', 'good-morning-seated'],
    ['Hip Thrust (Barbell)', 'hip-thrust'],
    ['Hip Thrust (Machine)', 'hip-thrust-machine'],
    ['Hip Thrust (Bodyweight)', 'hip-thrust-bodyweight'],
    ['Glute Bridge', 'glute-bridge'],
    ['Glute Bridge (Barbell)', 'glute-bridge-barbell'],
    ['Single Leg Glute Bridge', 'glute-bridge-single'],
    ['Cable Pull Through', 'pull-through'],
    ['Kettlebell Swing', 'kb-swing'],
    ['One Arm Kettlebell Swing', 'kb-swing-single'],
    ['Back Extension', 'back-extension'],
    ['Back Extension (Hyperextension)', 'back-extension'],
    ['Back Extension (Machine)', 'back-extension-machine'],
    ['Reverse Hyperextension', 'reverse-hyper'],
    ['Glute Ham Raise', 'ghr'],
    ['Nordic Hamstrings Curls', 'nordic-curl'],
    // olympic, carries
    ['Power Clean', 'power-clean'],
    ['Clean (Barbell)', 'clean'],
    ['Hang Clean (Barbell)', 'hang-clean'],
    ['Clean and Jerk (Barbell)', 'clean-and-jerk'],
    ['Snatch (Barbell)', 'snatch'],
    ['Kettlebell Snatch', 'snatch-kb'],
    ['Dumbbell Hang Power Clean', 'hang-clean-db'],
    ["Farmer's Walk", 'carry-farmer'],
    ['Farmers Walk', 'carry-farmer'],
    ['Suitcase Carry', 'carry-suitcase'],
    // rows and presses
    ['Bent Over Row (Barbell)', 'row-barbell'],
    ['Bent Over Barbell Row', 'row-barbell'],
    ['Bent Over Row (Dumbbell)', 'row-db-bent'],
    ['Bent Over One Arm Row (Dumbbell)', 'row-db'],
    ['Dumbbell Row', 'row-db'],
    ['Pendlay Row (Barbell)', 'row-pendlay'],
    ['T Bar Row', 'row-t-bar'],
    ['T-Bar Row', 'row-t-bar'],
    ['Seated Row (Cable)', 'row-cable'],
    ['Seated Cable Row - V Grip (Cable)', 'row-cable'],
    ['Seated Row (Machine)', 'row-machine'],
    ['Iso-Lateral Row (Machine)', 'row-machine'],
    ['Chest Supported Incline Row (Dumbbell)', 'row-chest-supported'],
    ['Inverted Row (Bodyweight)', 'row-inverted'],
    ['Lat Pulldown (Cable)', 'lat-pulldown'],
    ['Lat Pulldown (Machine)', 'lat-pulldown-machine'],
    ['Pull Up', 'pull-up'],
    ['Pull Up (Assisted)', 'pull-up-assisted'],
    ['Face Pull (Cable)', 'face-pull'],
    ['Reverse Fly (Machine)', 'rear-fly-machine'],
    ['Shrug (Dumbbell)', 'shrug-db'],
    ['Overhead Press (Barbell)', 'overhead-press'],
    ['OHP', 'overhead-press'],
    ['Strict Military Press (Barbell)', 'overhead-press'],
    ['Seated Overhead Press (Barbell)', 'overhead-press-seated'],
    ['Shoulder Press (Dumbbell)', 'press-db'],
    ['Seated Overhead Press (Dumbbell)', 'press-db-seated'],
    ['Shoulder Press (Machine)', 'press-shoulder-machine'],
    ['Push Press', 'push-press'],
    ['Turkish Get Up', 'turkish-get-up'],
    ['Bench Press (Barbell)', 'bench-press'],
    ['Bench Press - Close Grip (Barbell)', 'bench-press-close'],
    ['Incline Bench Press (Dumbbell)', 'bench-press-incline-db'],
    ['Bench Press (Smith Machine)', 'bench-press-smith'],
    ['Machine Bench Press', 'chest-press-machine'],
    ['Hammerstrength Chest Press', 'chest-press-machine'],
    ['Push Up', 'push-up'],
    ['Chest Dip (Assisted)', 'dip-assisted'],
    ['Pec Deck (Machine)', 'fly-machine'],
    // one joint, trunk, others
    ['Leg Extension (Machine)', 'leg-ext'],
    ['Seated Leg Curl (Machine)', 'leg-curl-seated'],
    ['Lying Leg Curl', 'leg-curl'],
    ['Standing Calf Raise (Machine)', 'calf-standing-machine'],
    ['Calf Press on Seated Leg Press', 'calf-leg-press'],
    ['Hip Abductor (Machine)', 'hip-abduction-machine'],
    ['Clamshell', 'clamshell'],
    ['Bicep Curl (Barbell)', 'curl-barbell'],
    ['Triceps Pushdown (Cable - Straight Bar)', 'pushdown'],
    ['Lateral Raise (Cable)', 'lateral-raise-cable'],
    ['Y Raise', 'prone-w-raise'],
    ['Plank', 'plank'],
    ['Side Plank', 'side-plank'],
    ['Bird Dog', 'bird-dog'],
    ['Dead Bug', 'dead-bug'],
    ['Superman', 'superman'],
    ['Ab Wheel', 'ab-wheel'],
    ['Pallof Press', 'pallof'],
    ['Running (Treadmill)', 'run'],
    ['Rowing (Machine)', 'rower'],
  ])('%s is %s', (name, id) => {
    expect(idOf(name)).toBe(id)
  })
})

describe('identifyExercise sees through spelling', () => {
  it.each([
    ['  squat  (BARBELL) ', 'squat-high'],
    ['Squat\u200B (Bar\u00ADbell)', 'squat-high'],
    ['Squat\u00A0(Barbell)', 'squat-high'],
    ['ROMANIAN DEADLIFTS', 'rdl'],
    ['dead-lift', 'dl-conv'],
    ['Agachamento Bu\u0301lgaro', 'bss'],
    ['Squat (Barbell) - Copy', 'squat-high'],
    ['Squat (Barbell) copy 2', 'squat-high'],
    ['Copy of Front Squat', 'squat-front'],
    ['A1) Front Squat', 'squat-front'],
    ['Front Squat 5x5', 'squat-front'],
    ["Plank 45''", 'plank'],
    ['Bench Press (Barbell) (Each Side)', 'bench-press'],
    ['Dumbbell Row (left)', 'row-db'],
    ['Dumbell Lunges', 'lunge'],
    ['Barbbell Squat', 'squat-high'],
    ['squat-high', 'squat-high'],
  ])('%s is %s', (name, id) => {
    expect(idOf(name)).toBe(id)
  })

  it('says how it knew', () => {
    const via = (name: string): string | undefined => identifyExercise(index, name)?.via
    expect(['squat-high', 'Back squat, high bar', 'Squat (Barbell)', 'Barbell Squats'].map(via)).toEqual([
      'id',
      'name',
      'alias',
      'words',
    ])
  })
})

describe('identifyExercise asks rather than guess', () => {
  it.each([
    ['', 'no name'],
    ['Monday special', 'no exercise'],
    ['Squat with belt', 'a squat with a belt on is no belt squat'],
    ['Squat (Belt)', 'as above'],
    ['Paused Front Squat', 'no such variant here'],
    ['Deficit Sumo Deadlift', 'two variants at once'],
    ['Deadlift (left)', 'a two-legged lift has no side'],
    ['Squat each leg', 'as above'],
    ['Squat Clean Thruster', 'another lift'],
    ['Deadlift Burpee', 'another lift'],
    ['Cable Kickback', 'triceps in one app, glutes in another'],
    ['Leg Press Machine Squat', 'two lifts'],
    ['Seated Deadlift', 'a variant that is not known'],
    ['Zercher Deadlift', 'a variant that is not known'],
    ['Landmine Deadlift', 'a variant that is not known'],
    ['Overhead', 'half a name'],
    ['Press', 'half a name'],
    ['Row', 'half a name'],
    ['Raise', 'half a name: not the Y raise, whose Y is no joining word'],
    ['Machine', 'only equipment'],
    ['5x5', 'only a dose'],
    ['Heavy', 'only an effort'],
  ])('%s: %s', (name) => {
    expect(idOf(name)).toBeUndefined()
  })

  it('takes no variant for its plain lift', () => {
    const plain = ['squat-high', 'dl-conv', 'rdl', 'row-barbell', 'overhead-press', 'leg-press', 'hip-thrust']
    const names = ['Squat', 'Deadlift', 'Romanian Deadlift', 'Bent Over Row', 'Overhead Press', 'Hip Thrust']
    const variants =
      `Sumo|Trap Bar|Hex Bar|Box|Pause|Deficit|Front|Goblet|Belt|Hack|Smith Machine|Safety Bar|Single Leg|
      Chest Supported|Machine|Seated|Incline|Stiff Leg|Zercher|Overhead|Jefferson|Assisted|Cable|Dumbbell|Kettlebell|Band|
      Bodyweight|Jump|Split|Bulgarian|Landmine|Snatch Grip|Pin|Half`.split(/\|\s*/)
    const wrong = names
      .flatMap((name) => variants.flatMap((variant) => [`${variant} ${name}`, `${name} (${variant})`]))
      // These say twice what the plain lift is.
      .filter((name) => !/^Overhead Overhead|Press \(Overhead\)/.test(name))
      .filter((name) => plain.includes(idOf(name) ?? ''))
    expect(wrong).toEqual([])
  })
})

describe('the index', () => {
  it('lets no spelling mean two exercises', () => {
    expect(index.contested).toEqual([])
  })

  it('identifies nothing by a spelling that two exercises claim', () => {
    const squat = protocol.exercises.get('squat-high')!
    const other = { ...squat, id: 'other', name: 'Other', aliases: ['Squat'] }
    const two = indexExercises([squat, other])
    expect(two.contested).toEqual(['squat'])
    expect(identifyExercise(two, 'Squat')).toBeUndefined()
    expect(identifyExercise(two, 'Other')?.exercise.id).toBe('other')
  })

  it('finds every exercise by its id, its name and each alias', () => {
    const lost = [...protocol.exercises.values()].flatMap(({ id, name, aliases }) =>
      [id, name, ...aliases].filter((spelling) => idOf(spelling) !== id),
    )
    expect(lost).toEqual([])
  })
})

describe('suggestExercises', () => {
  it.each([
    ['Paused Front Squat', ['squat-front', 'squat-pause']],
    ['Deficit Sumo Deadlift', ['dl-deficit', 'dl-sumo']],
    ['Cable Kickback', ['triceps-kickback-cable', 'hip-extension-cable']],
  ])('offers what %s may mean', (name, likely) => {
    expect(suggestExercises(index, name, 5).map(({ id }) => id)).toEqual(expect.arrayContaining(likely))
  })

  it('offers no more than asked, and nothing for a name without a known word', () => {
    expect(suggestExercises(index, 'Squat', 3)).toHaveLength(3)
    expect(suggestExercises(index, 'Xyzzy', 3)).toEqual([])
  })
})

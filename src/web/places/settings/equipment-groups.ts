import type { Equipment } from '#protocol/exercise'
import type { settings } from '#web/words/en/settings'

/** The checklist's order: every piece of equipment once (a test says so). */
export const equipmentGroups: readonly {
  readonly name: keyof typeof settings.equipment.groups
  readonly items: readonly Equipment[]
}[] = [
  {
    name: 'free',
    items: ['barbell', 'dumbbell', 'kettlebell', 'trap-bar', 'safety-bar', 'plate'],
  },
  {
    name: 'around',
    items: ['rack', 'bench', 'box', 'pull-up-bar', 'dip-bars', 'back-extension-bench', 'ghd'],
  },
  {
    name: 'machines',
    items: [
      'cable',
      'smith-machine',
      'leg-press-machine',
      'hack-squat-machine',
      'belt-squat-machine',
      'leg-extension-machine',
      'leg-curl-machine',
      'hip-machine',
      'calf-machine',
      'pulldown-machine',
      'row-machine',
      'chest-machine',
      'shoulder-machine',
      'arm-machine',
      'ab-machine',
      'other-machine',
      'cardio-machine',
    ],
  },
  { name: 'small', items: ['band', 'rings', 'ball', 'wheel', 'sled'] },
]

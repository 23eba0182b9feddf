/** Labels of the plan. */
export const planWords = {
  title: 'The way back',
  noEpisode: 'No comeback is open. When your back hurts, check in, and the plan begins.',
  states: { passed: 'Behind you', now: 'Now', ahead: 'Ahead' },
  since: (day: string) => `since ${day}`,
  next: (phase: string) => `${phase} begins when all of these are met`,
  met: { true: 'Met', false: 'Not yet', unknown: 'Not known' },
  session: (title: string, day: string) => `${title}, ${day}`,
  noSession: 'There is no coming session. Today says what is needed for one.',
  accept: 'Accept',
  accepted: 'Accepted',
  override: 'Do it as programmed',
  overridden: 'As programmed, by your own choice',
  undo: 'Undo',
  item: {
    over: (asks: string, cap: string, over: string) =>
      `As programmed it asks ${asks} Nm at its worst point. The cap is ${cap} Nm: ${over} Nm over.`,
    within: (asks: string, cap: string) =>
      `As programmed it asks ${asks} Nm at its worst point. The cap is ${cap} Nm.`,
    sumOver: (asks: string, cap: string, over: string) =>
      `The whole session would come to ${asks} units. The cap is ${cap}: ${over} over.`,
    sumWithin: (asks: string, cap: string) =>
      `The whole session would come to ${asks} units. The cap is ${cap}.`,
    unknown:
      'What it asks of your lower back as programmed is not known, so it cannot be compared with the cap.',
    recorded: 'Your choice is recorded in your journal. You can undo it here.',
    isRecorded: 'Recorded.',
  },
  otherWays: {
    open: 'Why not something else?',
    none: 'There is nothing else to compare it with.',
  },
  chosen: (peak: string, units: string) =>
    `With your own choices the session asks ${peak} Nm at its hardest moment and comes to ${units} units.`,
  deload: {
    offered: 'An easier week',
    running: 'An easier week is running',
    accept: 'Make this week an easier one',
    undo: 'End the easier week',
  },
  week: {
    heading: 'The next seven days',
    says: 'As things stand today. How the back answers can change it.',
    loads: {
      rest: 'Rest',
      'no-lumbar': 'No lower-back load',
      unloaded: 'Lower back unloaded',
      eased: 'Eased',
      technique: 'Technique day',
      heavy: 'Heavy day',
      usual: 'As programmed',
      easier: 'Easier week',
    },
  },
  start: 'Go to the session',
  course: 'The course so far',
  entered: (phase: string) => `${phase} began`,
  lights: {
    green: 'Green',
    amber: 'Amber',
    red: 'Red',
    unknown: 'Not known yet',
    retriage: 'Questions first',
  },
} as const

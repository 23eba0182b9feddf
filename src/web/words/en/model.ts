/** Labels of the page about the lumbar model. */
export const model = {
  title: 'How good the model is',
  lead: 'Every number about load on the lower back here comes from a model: load times lever, at the hardest point of a repetition, held still. This is how it does against what was published.',
  lettersTitle: 'What the letters say',
  lettersSay:
    'Each exercise carries a letter. A session or a week is as sure as the least sure lift in it that loads the lower back, and one letter less while your body mass is not stated.',
  groups: {
    'held-out': 'Held out',
    set: 'Used to set a lever',
  },
  groupsSay: {
    'held-out': 'No lever was chosen with these in view: the fair test.',
    set: 'Levers were chosen with these in view, so that they agree proves little.',
  },
  summary: (agree: number, count: number, error: string | null, numbers: number) =>
    `${agree} of ${count} agree.${error === null ? '' : ` Mean error of the ${numbers} with a number: ${error}.`}`,
  published: 'Published',
  modelled: 'Model',
  error: 'Error',
  agrees: 'Agrees',
  misses: 'Misses',
  compared: 'Compared',
  assumed: 'Assumed',
  because: 'Held out because',
  miss: 'Why it misses',
  sources: 'Sources',
  details: 'Details',
} as const

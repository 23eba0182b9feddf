/** Labels of the plan for a relapse. What it says stands in the protocol. */
export const returnPlan = {
  title: 'Your plan, should it come back',
  parts: {
    'brought-on': 'What brought it on, as far as is known',
    tolerated: 'What your back answered',
    'first-day': 'First, the same day',
    're-enter': 'Where to go back in',
    'be-seen': 'When to be seen',
    keep: 'What makes it rarer',
  },
} as const

/** Labels of the card for the morning after a session. */
export const morningWords = {
  title: 'The morning after',
  ask: (title: string, day: string) =>
    `How was your back on waking, the morning after ${title} on ${day}? 0 is no pain, 10 the worst you can imagine.`,
  saved: (pain: number) => `Saved: ${pain} of 10.`,
  legs: 'Anything new in a leg since then: shooting pain, tingling, numbness, weakness?',
  settled: (title: string, day: string) => `Had the back settled within two days after ${title} on ${day}?`,
  yes: 'Yes',
  no: 'No',
} as const

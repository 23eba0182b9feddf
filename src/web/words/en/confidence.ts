/** How sure a number of the lumbar model is: the letters and what each says, with the way to the page about it. */
export const confidence = {
  letters: {
    A: 'several direct studies',
    B: 'one direct study or a measured ratio',
    C: 'geometry with indirect support',
    D: 'geometry alone, or something assumed',
  },
  line: (letter: string, says: string) => `A model, confidence ${letter} of A to D: ${says}.`,
  more: 'How good it is',
} as const

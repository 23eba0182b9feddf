import { expect, it } from 'vitest'
import type { Condition } from './condition.ts'
import { type SaidCondition, sayCondition } from './say-condition.ts'

const cases: readonly [Condition, SaidCondition][] = [
  [{ fact: 'fever', is: true }, 'fever is yes'],
  [{ fact: 'fever', isNot: false }, 'fever is not no'],
  [{ fact: 'leg-numb', is: 'one' }, 'leg-numb is one'],
  [{ fact: 'leg-numb', oneOf: ['one', 'both'] }, 'leg-numb is one or both'],
  [{ fact: 'days', atLeast: 3 }, 'days is 3 days or more'],
  [{ fact: 'nprs-now', atMost: 5 }, 'nprs-now is 5/10 or less'],
  [{ fact: 'nprs-now', over: 5 }, 'nprs-now is over 5/10'],
  [{ fact: 'age-youngest', under: 16 }, 'age-youngest is under 16 years'],
  [{ fact: 'ces-days', isUnknown: true }, 'ces-days is not known'],
  [{ any: [] }, 'never'],
  [{ all: [] }, 'always'],
  [{ all: [{ fact: 'fever', is: true }] }, 'fever is yes'],
  [{ none: [{ fact: 'fever', is: true }] }, { heading: 'none of', parts: ['fever is yes'] }],
  [
    {
      all: [
        { fact: 'fever', is: true },
        {
          any: [
            { fact: 'ivdu', is: true },
            { fact: 'unwell', is: true },
          ],
        },
      ],
    },
    {
      heading: 'all of',
      parts: ['fever is yes', { heading: 'any of', parts: ['ivdu is yes', 'unwell is yes'] }],
    },
  ],
]
it.each(cases)('%j', (condition, said) => {
  expect(sayCondition(condition)).toEqual(said)
})

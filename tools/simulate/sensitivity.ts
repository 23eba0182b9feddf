import { type Changes, parametersWith } from './parameters.ts'

const growth = parametersWith().tolerance('growth')

/** What is doubted most, changed: does the comparison still say the same? */
export const sensitivities: readonly { readonly says: string; readonly changes: Changes }[] = [
  { says: 'tolerance grows half as fast', changes: { 'tolerance.growth': growth / 2 } },
  { says: 'tolerance grows twice as fast', changes: { 'tolerance.growth': growth * 2 } },
  { says: 'half of the sessions done as said', changes: { 'reporting.adherence': 0.5 } },
  { says: 'four of five sessions done as said', changes: { 'reporting.adherence': 0.8 } },
  {
    says: 'every session done as said',
    changes: { 'reporting.adherence': 1, 'reporting.adherenceSpread': 0 },
  },
]

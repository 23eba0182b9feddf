/** The screens of a check-in, in the order in which they are asked. Apart from the schema, which only the compiler needs. */
export const questionScreens = [
  'pain',
  'legs',
  'bladder-bowel-saddle',
  'fever-urine-chest',
  'health',
  'medicines',
  'day',
  'causes',
  'later',
] as const

import type * as v from 'valibot'

/** One clear sentence about what a schema found wrong: which member, and what about it. */
export const explainIssue = (issue: v.BaseIssue<unknown>): string => {
  const where = memberOf(issue)
  if (issue.received === 'undefined') return `${where} is missing`
  // Our own messages say what is wrong by themselves; the library's own all begin with "Invalid".
  if (!issue.message.startsWith('Invalid')) return `${where} ${issue.message}`
  return `${where} is ${shorten(issue.received)}, not ${issue.expected ?? 'what belongs there'}`
}

/** `exercises[2].sets[0].reps`: counted from 0, as in the file. */
const memberOf = (issue: v.BaseIssue<unknown>): string => {
  let path = ''
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${shorten(String(key))}`
  }
  return path === '' ? 'it' : path
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}...` : text)

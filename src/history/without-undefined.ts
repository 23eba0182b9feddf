type Stated<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** A copy with only the members that were stated: absent and `undefined` are one thing to a reader of the history. */
export const withoutUndefined = <T extends object>(value: T): Stated<T> => {
  const stated: Partial<Record<string, unknown>> = {}
  for (const [key, member] of Object.entries(value)) if (member !== undefined) stated[key] = member
  return stated as Stated<T>
}

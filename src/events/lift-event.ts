import { fail, ok, type Result } from '#basics/result'
import type { EventKind } from './event.ts'

type Written = Readonly<Record<string, unknown>>
type Lift = (written: Written) => Written

/** The version of every kind that this engine writes. A higher one comes from a newer app. */
export const currentVersion = 1

/**
 * How an event of an older version becomes one of the next, by kind and by the version it was written in. Journals are
 * never rewritten, so a line here is for good. Lifting only renames and reshapes: it adds nothing the lifter did not say.
 *
 * `checked-in` v0: `pain` was one bare number, the NPRS of that moment. v1 also asks for the worst of 24 hours and the
 * average of 7 days, so the number became `pain.now`.
 */
const liftsByKind: { readonly [kind in EventKind]?: { readonly [version: number]: Lift } } = {
  'checked-in': { 0: (written) => ({ ...written, v: 1, pain: { now: written['pain'] } }) },
}

/** `written` in the current version, lifted one version at a time; or a sentence saying that no such version exists. */
export const liftEvent = (kind: EventKind, version: number, written: Written): Result<Written, string> => {
  let lifted = written
  for (let from = version; from < currentVersion; from++) {
    const lift = liftsByKind[kind]?.[from]
    if (lift === undefined) return fail(`v is ${version}: there never was such a version of ${kind}`)
    lifted = lift(lifted)
  }
  return ok(lifted)
}

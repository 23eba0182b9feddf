import { instantOf } from '#web/clock'

/** Now, as an instant with offset and in milliseconds since 1970. */
export const nowOf = (): { readonly instant: string; readonly ms: number } => {
  const now = new Date()
  return { instant: instantOf(now), ms: now.getTime() }
}

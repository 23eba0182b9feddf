import { type Day, isDay } from '#basics/day'

const key = 'comeback-backup'

/** The last backup saved from this browser, with the entries the journal had then. */
export type LastBackup = { readonly on: Day; readonly lines: number }

export const lastBackup = (): LastBackup | null => {
  const [on = '', lines = ''] = localStorage.getItem(key)?.split(' ') ?? []
  return isDay(on) && /^\d+$/.test(lines) ? { on, lines: Number(lines) } : null
}

export const rememberBackup = ({ on, lines }: LastBackup): void => localStorage.setItem(key, `${on} ${lines}`)

export const forgetBackup = (): void => localStorage.removeItem(key)

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Event } from '#events/event'
import type { ImportOptions } from '#imports/import-context'
import type { Import } from '#imports/import-file'
import { append, appendStamped } from '#web/engine/append'
import type { ImportProgress } from '#web/engine/import-messages'
import { readImport } from '#web/engine/read-import'

export type ChosenFile = { readonly file: File; readonly options: ImportOptions }

/** A file as it was read. `problem`: why it cannot be. */
export type ReadFile = ChosenFile & {
  readonly result:
    | { readonly ok: true; readonly value: Import }
    | { readonly ok: false; readonly problem: string }
}

export type ImportState =
  | { readonly name: 'choose'; readonly wasStopped: boolean }
  | {
      readonly name: 'reading'
      readonly files: readonly ChosenFile[]
      readonly index: number
      readonly rows: number
      readonly bytes: number
    }
  | { readonly name: 'preview' | 'keeping'; readonly files: readonly ReadFile[] }
  | { readonly name: 'done'; readonly files: readonly ReadFile[]; readonly kept: readonly Event[] }

export type Importing = {
  readonly state: ImportState
  readonly read: (files: readonly ChosenFile[]) => void
  readonly stop: () => void
  readonly keep: (inPounds: boolean) => Promise<void>
  readonly startOver: () => void
}

/** The steps of an import: choose, read, look and answer, keep. Nothing is written before `keep`. */
export const useImport = (): Importing => {
  const [state, setState] = useState<ImportState>({ name: 'choose', wasStopped: false })
  const reading = useRef<AbortController | null>(null)
  useLayoutEffect(() => () => reading.current?.abort(), [])

  const read = (files: readonly ChosenFile[]): void => {
    reading.current?.abort()
    if (files.length === 0) return setState({ name: 'choose', wasStopped: false })
    const controller = new AbortController()
    reading.current = controller
    const show = (index: number, rows: number, bytes: number) =>
      setState({ name: 'reading', files, index, rows, bytes })
    show(0, 0, 0)
    readAll(files, controller.signal, show).then(
      (done) => setState({ name: 'preview', files: done }),
      (error: unknown) => {
        if (!controller.signal.aborted) throw error
      },
    )
  }

  return {
    state,
    read,
    stop: () => {
      reading.current?.abort()
      setState({ name: 'choose', wasStopped: true })
    },
    keep: async (inPounds) => {
      if (state.name !== 'preview') return
      const { files } = state
      setState({ name: 'keeping', files })
      const events = eventsOf(files)
      const kept = await appendStamped(events)
      if (!kept.ok) return setState({ name: 'preview', files })
      const said = inPounds ? await append({ kind: 'profile-stated', units: 'lb' }) : null
      setState({ name: 'done', files, kept: [...events, ...(said?.ok === true ? said.value : [])] })
    },
    startOver: () => setState({ name: 'choose', wasStopped: false }),
  }
}

/** One after the other: each counts what the files before it bring, so that two overlapping exports are one history. */
const readAll = async (
  files: readonly ChosenFile[],
  signal: AbortSignal,
  show: (index: number, rows: number, bytes: number) => void,
): Promise<readonly ReadFile[]> => {
  const done: ReadFile[] = []
  for (const [index, chosen] of files.entries()) {
    show(index, 0, 0)
    const onProgress = paced(({ rows, bytes }: ImportProgress) => show(index, rows, bytes))
    done.push({
      ...chosen,
      result: await readOne(chosen, { signal, onProgress, earlier: eventsOf(done) }),
    })
  }
  return done
}

const readOne = async (
  { file, options }: ChosenFile,
  reading: Parameters<typeof readImport>[2],
): Promise<ReadFile['result']> => {
  try {
    const result = await readImport(file, options, reading)
    return result.ok ? result : { ok: false, problem: `${file.name} ${result.error.says}` }
  } catch (error) {
    if (reading.signal.aborted) throw error
    return { ok: false, problem: String(error) }
  }
}

const eventsOf = (files: readonly ReadFile[]): readonly Event[] =>
  files.flatMap(({ result }) => (result.ok ? result.value.events : []))

const showEveryMs = 80

/** A screen shows no more than a few numbers a second. */
const paced = <T>(show: (value: T) => void): ((value: T) => void) => {
  let last = 0
  return (value) => {
    const now = performance.now()
    if (now - last < showEveryMs) return
    last = now
    show(value)
  }
}

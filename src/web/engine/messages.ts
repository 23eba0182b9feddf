import type { Day } from '#basics/day'
import type { MassUnit } from '#basics/mass'
import type { PublicAdvice } from '#advice/public'
import type { Event } from '#events/event'
import type { PhaseId } from '#protocol/phase'
import type { NewEvent } from '#web/journal/new-event'

/** Which journal a page works on: the lifter's own, or Emma's. They never mix. */
export type JournalName = 'own' | 'sample'

export type EngineProblem = {
  /** `full`, `closed`: the device (see StorageProblem). `refused`: an event is not what it should be. `bug`: ours. */
  readonly kind: 'full' | 'closed' | 'failed' | 'refused' | 'bug'
  readonly detail: string
}

export type PhaseWords = {
  readonly id: PhaseId
  readonly name: string
  readonly goal: string
  readonly order: number
}

/** The advice for a day, with what a screen needs to show it. */
export type AdviceAnswer = {
  readonly advice: PublicAdvice
  readonly units: MassUnit
  /** All phases of the comeback in their order, with the protocol's words. */
  readonly phases: readonly PhaseWords[]
  /** Lines of the journal that could not be read: kept, and left out. */
  readonly unreadable: number
}

export type JournalSize = {
  /** 0: nobody has told anything yet. */
  readonly lines: number
  /** False: nothing outlives this page. */
  readonly isKept: boolean
}

/** What was added, in its envelope. */
export type Appended = { readonly events: readonly Event[] }
export type RestoreAnswer = {
  readonly added: number
  readonly alreadyThere: number
  readonly unreadable: number
}

/** Every question a page can ask the engine, and its answer. */
export type EngineCalls = {
  readonly open: {
    readonly input: { readonly journal: JournalName; readonly device: string }
    readonly answer: null
  }
  /** Answered without the engine: all a first visit asks. */
  readonly size: { readonly input: null; readonly answer: JournalSize }
  readonly advise: { readonly input: { readonly day: Day }; readonly answer: AdviceAnswer }
  readonly query: {
    readonly input: { readonly name: string; readonly day: Day; readonly input: unknown }
    readonly answer: unknown
  }
  readonly append: { readonly input: { readonly events: readonly NewEvent[] }; readonly answer: Appended }
  /** Events that have their envelope already, such as those of an import or of the sample. */
  readonly appendStamped: { readonly input: { readonly events: readonly Event[] }; readonly answer: Appended }
  /** Takes in what other tabs wrote while this page slept. True: there was something. */
  readonly refresh: { readonly input: null; readonly answer: boolean }
  readonly backup: { readonly input: null; readonly answer: { readonly text: string } }
  readonly restore: { readonly input: { readonly text: string }; readonly answer: RestoreAnswer }
  readonly clear: { readonly input: null; readonly answer: null }
  readonly readDraft: { readonly input: { readonly name: string }; readonly answer: unknown }
  readonly writeDraft: {
    readonly input: { readonly name: string; readonly draft: unknown }
    readonly answer: null
  }
}

export type CallName = keyof EngineCalls
export type Call = {
  readonly [N in CallName]: {
    readonly call: number
    readonly name: N
    readonly input: EngineCalls[N]['input']
  }
}[CallName]

export type Reply =
  | { readonly call: number; readonly ok: true; readonly answer: unknown }
  | { readonly call: number; readonly ok: false; readonly problem: EngineProblem }
  /** Not asked for: the journal changed, here or in another tab. */
  | { readonly changed: true }

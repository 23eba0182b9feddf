import { type Book, type Chapter, type Entry, makeBook } from '#protocol/book/book'
import type { SaidCondition } from '#protocol/say-condition'
import { holdMeasurements } from '#assessment/load/hold-measurements'
import { wholeCompiled, wholeProtocol } from '#web/engine/protocol-source'
import type { Ground } from '#web/engine/query'

/** What is looked at: the list of chapters, one chapter, one entry of it, or what holds all of some words. */
export type BookAsked = { readonly chapter?: string; readonly entry?: string; readonly find?: string }

export type BookAnswer = {
  readonly intro: readonly string[]
  readonly chapters: readonly (Pick<Chapter, 'id' | 'title'> & { readonly entries: number })[]
  /** The chapter asked for; null: none, or there is none of that id. */
  readonly chapter: Pick<Chapter, 'id' | 'title' | 'intro'> | null
  readonly entries: readonly FoundEntry[]
  /** How many were found; more than are given here. */
  readonly found: number
}

/** `says`: what it says in a line, where only that is shown. */
export type FoundEntry = Entry & { readonly chapter: string; readonly says: string }

/** More than anybody reads; the next word narrows it. */
const mostFound = 60

let made: Promise<Book> | undefined

/** The protocol as a book, as much of it as is looked at. */
export const bookQuery = async (_: Ground, asked: BookAsked): Promise<BookAnswer> => {
  made ??= Promise.all([wholeCompiled(), wholeProtocol()]).then(([compiled, protocol]) =>
    makeBook(compiled, holdMeasurements(protocol)),
  )
  const { intro, chapters } = await made
  const chapter = chapters.find(({ id }) => id === asked.chapter)
  const entries = entriesFor(chapters, chapter, asked)
  return {
    intro,
    chapters: chapters.map(({ id, title, entries: all }) => ({ id, title, entries: all.length })),
    chapter:
      chapter === undefined
        ? null
        : {
            id: chapter.id,
            title: chapter.title,
            ...(chapter.intro === undefined ? {} : { intro: chapter.intro }),
          },
    // A whole chapter is shown by its titles alone; one entry, or what was found, with all its parts.
    entries: asked.find === undefined ? entries : entries.slice(0, mostFound),
    found: entries.length,
  }
}

const entriesFor = (
  chapters: readonly Chapter[],
  chapter: Chapter | undefined,
  { entry, find }: BookAsked,
): readonly FoundEntry[] => {
  if (find !== undefined && find.trim() !== '') {
    const sought = find.toLowerCase().split(/\s+/).filter(Boolean)
    const inTitle = ({ title }: Entry): boolean => sought.every((word) => title.toLowerCase().includes(word))
    const found = (chapter === undefined ? chapters : [chapter]).flatMap(({ id, entries }) =>
      entries
        .filter((one) => {
          const text = textOf(one)
          return sought.every((word) => text.includes(word))
        })
        .map((one) => ({ ...one, chapter: id, says: '' })),
    )
    // What is named so comes before what only speaks of it.
    return [...found.filter(inTitle), ...found.filter((one) => !inTitle(one))]
  }
  if (chapter === undefined) return []
  return chapter.entries
    .filter(({ id }) => entry === undefined || id === entry)
    .map((one) => ({
      ...one,
      parts: entry === undefined ? [] : one.parts,
      chapter: chapter.id,
      says: entry === undefined ? gistOf(one) : '',
    }))
}

const gistOf = ({ parts }: Entry): string => {
  const [says] = parts.filter((part) => 'text' in part && (part.label === 'Says' || part.label === 'Basis'))
  return says !== undefined && 'text' in says ? says.text : ''
}

const textOf = ({ id, title, tag = '', parts }: Entry): string =>
  [id, title, tag, ...parts.map((part) => `${part.label} ${textOfPart(part)}`)].join(' ').toLowerCase()

const textOfPart = (part: Entry['parts'][number]): string => {
  if ('text' in part) return part.text
  if ('list' in part) return part.list.join(' ')
  if ('sources' in part) return part.sources.join(' ')
  return textOfCondition(part.condition)
}

const textOfCondition = (said: SaidCondition): string =>
  typeof said === 'string' ? said : said.parts.map(textOfCondition).join(' ')

import { decodeText } from '#imports/reading/decode-text'
import { firstRecords, sniffDelimiter } from '#imports/reading/read-table'

/** A column of a table nobody knows: its heading, and what stands in its first rows. */
export type TableColumn = { readonly heading: string; readonly examples: readonly string[] }

const headBytes = 65_536
const newline = 0x0a
const examplesShown = 2
/** A date, an exercise and repetitions are the least that makes a log. */
const fewestColumns = 3

/** The columns of a delimited text; null where the file is none. */
export const readColumns = async (file: File): Promise<readonly TableColumn[] | null> => {
  const bytes = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  // Cut after a whole line: half a character would be read as another encoding.
  const end = file.size > headBytes ? bytes.lastIndexOf(newline) + 1 : bytes.length
  const decoded = decodeText(bytes.subarray(0, end))
  if (!decoded.ok) return null
  const { text } = decoded.value
  const [head, ...rows] = firstRecords(text, sniffDelimiter(text), examplesShown + 1)
  if (head === undefined || head.length < fewestColumns || rows.length === 0) return null
  return head.map((heading, index) => ({
    heading: heading.trim(),
    examples: rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''),
  }))
}

/** A value of a row; blobs are read over. */
type SqlValue = number | string | null
export type SqlRow = Readonly<Record<string, SqlValue>>

export type SqliteFile = {
  readonly tables: readonly string[]
  /** Rows of a table in the order of their ids, columns by lower-case name; empty for a table that is not there. */
  readonly rowsOf: (table: string) => readonly SqlRow[]
}

const magic = 'SQLite format 3\u0000'

export const isSqlite = (bytes: Uint8Array): boolean =>
  bytes.length >= 100 && [...magic].every((character, i) => bytes[i] === character.charCodeAt(0))

/**
 * Reads the tables of an SQLite database file (www.sqlite.org/fileformat2.html): b-trees of tables, overflow pages, text
 * in UTF-8. Throws nothing: pages that make no sense are read over.
 */
export const openSqlite = (bytes: Uint8Array): SqliteFile => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stated = view.getUint16(16)
  const pageSize = stated === 1 ? 65_536 : stated
  const usable = pageSize - bytes[20]!
  const isPageSize = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0
  if (!isPageSize) return { tables: [], rowsOf: () => [] }
  const pages: Pages = { bytes, view, pageSize, usable }
  const schema = new Map<string, { readonly root: number; readonly columns: readonly Column[] }>()
  for (const { values } of readTree(pages, 1)) {
    const [type, name, , root, sql] = values
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number') continue
    schema.set(name.toLowerCase(), { root, columns: columnsOf(typeof sql === 'string' ? sql : '') })
  }
  return {
    tables: [...schema.keys()],
    rowsOf: (table) => {
      const found = schema.get(table.toLowerCase())
      return found ? readTree(pages, found.root).map((record) => rowOf(record, found.columns)) : []
    },
  }
}

type Column = { readonly name: string; readonly isRowId: boolean }
type Pages = {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly pageSize: number
  readonly usable: number
}
type SqlRecord = { readonly id: number; readonly values: readonly SqlValue[] }

const rowOf = (record: SqlRecord, columns: readonly Column[]): SqlRow =>
  Object.fromEntries(
    columns.map(({ name, isRowId }, i) => [name, isRowId ? record.id : (record.values[i] ?? null)]),
  )

/** Column names from the CREATE TABLE statement, which ALTER TABLE keeps up to date. */
const columnsOf = (sql: string): readonly Column[] => {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'))
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of body) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ',' && depth === 0) {
      parts.push(part)
      part = ''
    } else part += character
  }
  parts.push(part)
  return parts.flatMap((text) => {
    const name = /^\s*["'`[]?([\p{L}_][\p{L}\d_ ]*?)["'`\]]?(?:\s|$)/u.exec(text)?.[1]
    if (name === undefined || /^(?:primary|unique|check|foreign|constraint)$/iu.test(name)) return []
    return [{ name: name.toLowerCase(), isRowId: /\binteger\s+primary\s+key\b/iu.test(text) }]
  })
}

/** The records of a table's b-tree, from its root page down. */
const readTree = (pages: Pages, root: number): readonly SqlRecord[] => {
  const records: SqlRecord[] = []
  const seen = new Set<number>()
  const visit = (page: number): void => {
    const start = (page - 1) * pages.pageSize
    if (page < 1 || start + pages.pageSize > pages.bytes.length || seen.has(page)) return
    seen.add(page)
    const header = start + (page === 1 ? 100 : 0)
    const type = pages.bytes[header]
    const cells = pages.view.getUint16(header + 3)
    if (type !== 5 && type !== 13) return
    const pointers = header + (type === 5 ? 12 : 8)
    for (let i = 0; i < cells && pointers + i * 2 + 2 <= start + pages.pageSize; i += 1) {
      const cell = start + pages.view.getUint16(pointers + i * 2)
      if (cell + 4 > pages.bytes.length) continue
      if (type === 5) visit(pages.view.getUint32(cell))
      else {
        const record = readCell(pages, cell)
        if (record) records.push(record)
      }
    }
    if (type === 5) visit(pages.view.getUint32(header + 8))
  }
  visit(root)
  return records
}

/** A number of one to nine bytes of seven bits; numbers past 2^53 lose their last digits. */
const readVarint = (bytes: Uint8Array, at: number): readonly [value: number, next: number] => {
  let value = 0
  for (let i = 0; i < 8; i += 1) {
    const byte = bytes[at + i] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, at + i + 1]
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9]
}

const readCell = (pages: Pages, at: number): SqlRecord | undefined => {
  const [size, afterSize] = readVarint(pages.bytes, at)
  const [id, start] = readVarint(pages.bytes, afterSize)
  if (size > pages.bytes.length) return undefined
  const payload = readPayload(pages, start, size)
  return payload && { id, values: readValues(payload) }
}

/** The bytes of a record, gathered from overflow pages where it is long. */
const readPayload = (pages: Pages, start: number, size: number): Uint8Array | undefined => {
  const { bytes, view, usable, pageSize } = pages
  const most = usable - 35
  if (size <= most) return start + size <= bytes.length ? bytes.subarray(start, start + size) : undefined
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const kept = least + ((size - least) % (usable - 4))
  const local = kept <= most ? kept : least
  const payload = new Uint8Array(size)
  payload.set(bytes.subarray(start, start + local))
  let filled = local
  let page = start + local + 4 <= bytes.length ? view.getUint32(start + local) : 0
  while (page > 0 && filled < size) {
    const from = (page - 1) * pageSize
    if (from + pageSize > bytes.length) return undefined
    const part = bytes.subarray(from + 4, from + 4 + Math.min(usable - 4, size - filled))
    payload.set(part, filled)
    filled += part.length
    page = view.getUint32(from)
  }
  return filled === size ? payload : undefined
}

// In the Encoding Standard, so in Node, browsers and workers alike; not in the language's own library.
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}

const readValues = (payload: Uint8Array): readonly SqlValue[] => {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
  const [headerSize, first] = readVarint(payload, 0)
  const values: SqlValue[] = []
  let at = first
  let body = headerSize
  while (at < headerSize && at < payload.length) {
    const [type, next] = readVarint(payload, at)
    at = next
    const size = sizeOf(type)
    if (body + size > payload.length) break
    values.push(readValue(payload, view, body, type, size))
    body += size
  }
  return values
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

const sizeOf = (type: number): number =>
  type < 10 ? integerSizes[type]! : type < 12 ? 0 : Math.floor((type - 12) / 2)

const readValue = (payload: Uint8Array, view: DataView, at: number, type: number, size: number): SqlValue => {
  if (type === 7) return view.getFloat64(at)
  if (type === 8 || type === 9) return type - 8
  if (type >= 13 && type % 2 === 1) return new TextDecoder().decode(payload.subarray(at, at + size))
  if (type === 0 || type >= 10) return null
  let value = view.getInt8(at)
  for (let i = 1; i < size; i += 1) value = value * 256 + payload[at + i]!
  return value
}

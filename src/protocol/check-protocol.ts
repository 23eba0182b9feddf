import { parseFiles } from './parse-files.ts'
import type { Finding, ProtocolFile } from './protocol-file.ts'
import type { ProtocolContent } from './protocol-content.ts'

/**
 * What the files of protocol/ hold and everything that is wrong with them, one finding a line. `content` is null when a
 * file without which nothing works is missing; with findings it is what remains and must not be shipped.
 */
export const checkProtocol = (
  files: readonly ProtocolFile[],
): { version: string; content: ProtocolContent | null; findings: Finding[] } => parseFiles(files)

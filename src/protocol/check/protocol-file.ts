/** One YAML file of the protocol folder, parsed. `path` is relative to the folder, such as `triage/fever.yaml`. */
export type ProtocolFile = { readonly path: string; readonly value: unknown }

/** Something the protocol check found: shown as one line. */
export type Finding = {
  readonly file: string
  /** Place in the file, such as `when.any[2]`; empty: the file as a whole. */
  readonly where: string
  readonly what: string
  /** What to do about it. */
  readonly fix: string
}

export const describeFinding = ({ file, where, what, fix }: Finding): string =>
  `${file}${where === '' ? '' : ` ${where}`}: ${what}; ${fix}`

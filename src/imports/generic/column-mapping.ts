import type { MassUnit } from '#basics/mass'

export type ColumnMapping = { readonly unit?: MassUnit }

import type { Done } from './api'

export interface Difference { field: string; before: string; after: string }
const text = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value))

/// What an act changed, field by field; of a first registration nothing stood before, and the page shows what is.
export function differences({ kind, before, after }: Pick<Done, 'kind' | 'before' | 'after'>): Difference[] {
  if (kind === 'REGISTERED') return []
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((own) => own.before !== own.after)
}

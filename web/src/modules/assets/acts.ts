import type { Done } from './api'

export interface Difference { field: string; before: string; after: string }
/// Names are listed, corners told as pairs, and of a limit its values and its source.
function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((own) => (Array.isArray(own) ? own.join(', ') : text(own))).join('；')
  if (typeof value !== 'object') return String(value)
  const { limit, clearAt, source } = value as Record<string, unknown>
  return [[limit, clearAt].filter((own) => own !== undefined && own !== null).join(' / '), text(source)].filter(Boolean).join(' · ')
}

/// What an act changed, field by field; of a first registration nothing stood before, and the page shows what is.
export function differences({ kind, before, after }: Pick<Done, 'kind' | 'before' | 'after'>): Difference[] {
  if (kind === 'REGISTERED') return []
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((own) => own.before !== own.after)
}

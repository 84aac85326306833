import type { EvidenceText } from '@/kernel/api-types'

export interface Cut { before: string; hit: string; after: string }

/// The text around its highlighted sentence. A highlight past the end of the window is counted from the whole text.
export function cut({ text, offset, highlight }: EvidenceText): Cut {
  if (!highlight || highlight.end <= highlight.start) return { before: text, hit: '', after: '' }
  const shift = highlight.end > text.length ? offset : 0
  const start = Math.max(0, Math.min(text.length, highlight.start - shift))
  const end = Math.max(start, Math.min(text.length, highlight.end - shift))
  return { before: text.slice(0, start), hit: text.slice(start, end), after: text.slice(end) }
}
/// `e42` or `e42@1830`: an evidence, perhaps with the entry or the observation whose words in it are meant.
export function parseEvidence(value: string): { id: string; at: string | null } {
  const [id, at] = value.split('@')
  return { id: id ?? '', at: at && /^[\w-]+$/.test(at) ? at : null }
}

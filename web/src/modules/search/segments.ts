import type { Hit, Range } from './api'

export interface Segment { text: string; marked: boolean; meant?: boolean }
/// A text cut at its marks, which come in order and do not overlap.
export function segments(text: string, marks: readonly Range[]): Segment[] {
  const cut: Segment[] = []
  let at = 0
  for (const { from, until } of marks) {
    if (from > at) cut.push({ text: text.slice(at, from), marked: false })
    if (until > from) cut.push({ text: text.slice(from, until), marked: true })
    at = Math.max(at, until)
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false })
  return cut
}

/// The same, cut at the ends of the meant sentence as well.
export function reading(text: string, marks: readonly Range[], sentence: Range | null): Segment[] {
  if (!sentence) return segments(text, marks)
  const within = (from: number, until: number): Range[] => marks.filter((own) => own.until > from && own.from < until).map((own) => ({ from: Math.max(own.from, from) - from, until: Math.min(own.until, until) - from }))
  const part = (from: number, until: number): Segment[] => segments(text.slice(from, until), within(from, until))
  return [...part(0, sentence.from), ...part(sentence.from, sentence.until).map((own) => ({ ...own, meant: true })), ...part(sentence.until, text.length)]
}

export interface Group { kind: string; hits: { hit: Hit; at: number }[] }
/// By kind, the kind of the best hit first; `at` counts through in the order in which they are shown.
export function grouped(hits: readonly Hit[]): Group[] {
  const groups = [...new Set(hits.map((hit) => hit.kind))].map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
  let at = 0
  return groups.map((group) => ({ kind: group.kind, hits: group.hits.map((hit) => ({ hit, at: at++ })) }))
}

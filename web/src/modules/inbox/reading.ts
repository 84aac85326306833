import type { Article, Fact, SourceDocument } from './api'

/// The article a fact was read from: by its number, else the first that holds the sentence.
export function articleOf(document: Pick<SourceDocument, 'articles'>, fact: Fact): Article | null {
  const byNumber = document.articles.find((article) => article.number === fact.articleNumber)
  if (byNumber?.text.includes(fact.sentence)) return byNumber
  return document.articles.find((article) => article.text.includes(fact.sentence)) ?? byNumber ?? document.articles[0] ?? null
}

export interface Piece { text: string; mark: 'none' | 'sentence' | 'mention' }
/// The article cut at the sentence and, inside it, at the words that carry the fact. Where the sentence is not
/// found at the place given, the nearest equal one is taken; without any, nothing is marked.
export function pieces(text: string, fact: Pick<Fact, 'sentence' | 'offset' | 'start' | 'end'>): Piece[] {
  const from = nearest(text, fact.sentence, fact.offset)
  if (from < 0) return [{ text, mark: 'none' }]
  const to = from + fact.sentence.length
  const [start, end] = [fact.start - fact.offset + from, fact.end - fact.offset + from]
  const inside = start >= from && end <= to && start < end
  const cuts: Piece[] = [
    { text: text.slice(0, from), mark: 'none' },
    { text: inside ? text.slice(from, start) : text.slice(from, to), mark: 'sentence' },
    ...(inside ? [{ text: text.slice(start, end), mark: 'mention' as const }, { text: text.slice(end, to), mark: 'sentence' as const }] : []),
    { text: text.slice(to), mark: 'none' },
  ]
  return cuts.filter((cut) => cut.text)
}
function nearest(text: string, wanted: string, at: number): number {
  if (!wanted) return -1
  if (text.startsWith(wanted, at)) return at
  const before = text.lastIndexOf(wanted, at)
  const after = text.indexOf(wanted, at)
  if (before < 0 || after < 0) return Math.max(before, after)
  return at - before <= after - at ? before : after
}

/// Facts under the document they come from, in the order received.
export interface Group { id: string; title: string; facts: Fact[] }
export function byDocument(facts: readonly Fact[]): Group[] {
  const groups = new Map<string, Group>()
  for (const fact of facts) {
    const own = groups.get(fact.document.id) ?? { id: fact.document.id, title: fact.document.title, facts: [] }
    own.facts.push(fact)
    groups.set(fact.document.id, own)
  }
  return [...groups.values()]
}
/// A day from a period of any fineness (2024, 2024-09, 2024-Q3): its last day, since the figure is of the whole of it.
export function lastDayOf(period: string | null | undefined): string | null {
  const year = /^(\d{4})$/.exec(period ?? '')
  if (year) return `${year[1]}-12-31`
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period ?? '')
  const month = /^(\d{4})-(\d{2})$/.exec(period ?? '')
  const [y, m] = quarter ? [Number(quarter[1]), Number(quarter[2]) * 3] : month ? [Number(month[1]), Number(month[2])] : [0, 0]
  if (m) return new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10)
  return /^\d{4}-\d{2}-\d{2}$/.test(period ?? '') ? period! : null
}

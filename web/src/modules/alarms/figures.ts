import type { Figure } from './api'

export type Kind = Figure['kind']
/// In the order in which a shift is reviewed: people first, then what troubled them.
export const KINDS: Kind[] = ['LOAD', 'RECEIVING', 'CLOSING', 'FALSE_SHARE', 'FLOOD', 'CHATTERING', 'NUISANCE', 'STALE']
/// Whole days, and the day after which what was recorded is left out.
export type Asked = { from: string; to: string; recorded?: string }
export interface Group { kind: Kind; figures: Figure[]; over: number; most: number }

export function groupsOf(figures: Figure[]): Group[] {
  return KINDS.map((kind) => {
    const own = figures.filter((figure) => figure.kind === kind)
    return { kind, figures: own, over: own.filter((figure) => figure.over).length, most: Math.max(1, ...own.map((figure) => figure.count)) }
  })
}
/// The label of a concern: the object, and the id of the rule after the last dot.
export function concernOf(label: string): { object: string; rule: string } | null {
  const at = label.lastIndexOf(' · ')
  return at < 0 ? null : { object: label.slice(0, at), rule: label.slice(at + 3) }
}

import type { Item } from './api'

export type Pace = { state: 'past' | 'today' | 'soon'; days: number } | null
/// How an item stands to its day: past it, on it, or before it.
export function paceOf(item: Pick<Item, 'days'>): Pace {
  if (item.days === null) return null
  return { state: item.days > 0 ? 'past' : item.days === 0 ? 'today' : 'soon', days: Math.abs(item.days) }
}

const DRAWERS = ['order', 'project'] as const
/// What opens beside the day, so that the list stays where it is; null for what has a page of its own.
export function drawerOf(href: string): { name: string; id: string } | null {
  const query = new URLSearchParams(href.split('?')[1] ?? '')
  const name = DRAWERS.find((own) => query.has(own))
  return name ? { name, id: query.get(name)! } : null
}

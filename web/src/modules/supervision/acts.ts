import type { Permission } from '@/kernel/api-types'
import type { OrderEvent, OrderLine } from './api'

export type Act = 'reply' | 'contest' | 'decide' | 'extend' | 'escalate' | 'close'
export interface Person { name: string; may: (permission: Permission) => boolean }

/// The contest that waits for its decision, if any.
export function pending(events: OrderEvent[]): OrderEvent | null {
  const last = events.findLast((event) => ['CONTESTED', 'UPHELD', 'DISMISSED', 'ISSUED', 'CLOSED'].includes(event.kind))
  return last?.kind === 'CONTESTED' ? last : null
}
/// A step is contested once.
export function contestedThisStep(events: OrderEvent[]): boolean {
  const since = events.findLastIndex((event) => event.kind === 'ISSUED')
  return events.slice(since + 1).some((event) => event.kind === 'CONTESTED')
}

/// What this person may do with an order on a day; the server judges again.
export function actsOn(order: OrderLine, events: OrderEvent[], person: Person, today: string): Act[] {
  if (order.state === 'CLOSED') return []
  const waits = pending(events)
  const acts: Act[] = []
  if (person.may('RECORD')) {
    acts.push('reply')
    if (!waits && !contestedThisStep(events) && today <= order.contestUntil) acts.push('contest')
  }
  if (!person.may('SUPERVISE')) return acts
  if (waits) return [...acts, ...(waits.by === person.name ? [] : ['decide' as const]), 'close']
  acts.push('extend')
  if (today > order.dueOn) acts.push('escalate')
  return [...acts, 'close']
}

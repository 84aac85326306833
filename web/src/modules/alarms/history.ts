import type { Derived, Happened, Level } from './api'

/// What a revision says otherwise than the one before it.
export interface Change { field: 'raisedAt' | 'endedAt' | 'level' | 'withdrawn'; before: string | null; after: string | null }
export interface Revision { one: Derived; changes: Change[] }
/// Once that the condition held, with all that was ever derived of it; the last revision holds.
export interface Occurrence { key: string; last: Derived; revisions: Revision[]; rederived: boolean }

function changed(before: Derived | undefined, after: Derived): Change[] {
  if (!before) return []
  const fields = ['raisedAt', 'endedAt', 'level'] as const
  const changes: Change[] = fields.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field], after: after[field] }))
  return before.withdrawn === after.withdrawn ? changes : [...changes, { field: 'withdrawn', before: String(before.withdrawn), after: String(after.withdrawn) }]
}
/// That a condition ended, or lasts longer, is news and not a derivation anew.
const isAnew = (change: Change): boolean => change.field !== 'endedAt'

/// The latest occurrence first; its revisions in the order of their numbers, whenever they came.
export function occurrencesOf(derived: Derived[]): Occurrence[] {
  const byKey = new Map<string, Derived[]>()
  derived.forEach((one) => byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]))
  return [...byKey].map(([key, all]) => {
    const sorted = [...all].sort((a, b) => a.revision - b.revision)
    const revisions = sorted.map((one, at) => ({ one, changes: changed(sorted[at - 1], one) }))
    const last = sorted.at(-1)!
    return { key, last, revisions, rederived: last.supersededBy !== null || revisions.some((own) => own.changes.some(isAnew)) }
  }).sort((a, b) => b.last.raisedAt.localeCompare(a.last.raisedAt))
}

const GRAVITY: Level[] = ['ALARM', 'WARNING', 'REMINDER']
export const levels = GRAVITY
/// The gravest first, of those the ones with the least time left; those whose clock does not run come after, the closed last.
export function byUrgency<T extends { level: Level; dueAt: string | null; state: string; lastAt: string; id: string }>(alarms: T[]): T[] {
  const rank = (one: T): number => (one.state === 'CLOSED' ? 9 : GRAVITY.indexOf(one.level))
  const due = (one: T): number => (one.dueAt && one.state !== 'CLOSED' ? Date.parse(one.dueAt) : Infinity)
  return [...alarms].sort((a, b) => rank(a) - rank(b) || (due(a) === due(b) ? 0 : due(a) - due(b)) || b.lastAt.localeCompare(a.lastAt) || a.id.localeCompare(b.id))
}

/// An event of the history, with how many like it went straight before: rules that say again when a condition ended, or that it
/// held once more and once more. The first stands, since it is what came to the desk.
export interface Told { event: Happened; before: number }
const FEW = 4
const sort = (event: Happened): string => `${event.said['key']} ${event.said['withdrawn']} ${event.said['endedAt'] === undefined}`
export function gathered(history: Happened[]): Told[] {
  const told: Told[] = []
  for (const event of history) {
    const last = told.at(-1)
    if (last && told.length > 1 && event.act === 'DERIVE' && last.event.act === 'DERIVE' && sort(event) === sort(last.event)) told.splice(-1, 1, { event, before: last.before + 1 })
    else told.push({ event, before: 0 })
  }
  return withoutChatter(told)
}
function withoutChatter(told: Told[]): Told[] {
  const short: Told[] = []
  for (let at = 0; at < told.length;) {
    const from = at
    while (at < told.length && at > 0 && told[at]!.event.act === 'DERIVE') at++
    const run = told.slice(from, Math.max(at, from + 1))
    at = from + run.length
    if (run.length > FEW) short.push({ event: run.at(-1)!.event, before: run.reduce((sum, one) => sum + one.before + 1, -1) })
    else short.push(...run)
  }
  return short
}

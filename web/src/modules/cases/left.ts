import type { Item } from './api'

/// What is left of a limit, in whatever it is counted in; less than none where it is over.
export interface Left { key: string; n: number; late: boolean; soon: boolean }

const HOUR = 60
const DAY = 24 * HOUR

/// Of a step whose limit is in hours: minutes within the hour, hours within a day or two, days beyond.
export function leftByTheHour(dueAt: string, now: number): Left {
  const minutes = Math.floor((Date.parse(dueAt) - now) / 60_000)
  const late = minutes < 0
  const size = Math.abs(minutes)
  const [unit, n] = size < HOUR ? ['minutes', size] : size < 2 * DAY ? ['hours', Math.floor(size / HOUR)] : ['days', Math.floor(size / DAY)]
  return { key: `cases.byTheHour.${unit}${late ? 'Over' : 'Left'}`, n, late, soon: !late }
}

export function leftOf(item: Pick<Item, 'dueAt' | 'leftDays' | 'state'>, now: number): Left {
  if (item.dueAt) return leftByTheHour(item.dueAt, now)
  const days = item.leftDays
  if (days === null || days === undefined) return { key: `cases.none.${item.state === 'STOPPED' ? 'stopped' : item.state === 'READY' ? 'ready' : 'plain'}`, n: 0, late: false, soon: false }
  if (days < 0) return { key: 'cases.overdueBy', n: -days, late: true, soon: false }
  return { key: days === 0 ? 'cases.today' : 'cases.left', n: days, late: false, soon: days === 0 }
}

/// What is left of a limit, in whatever it is counted in; less than none where it is over.
export interface Left { key: string; n: number; late: boolean; soon: boolean }
/// By the hour, where hours end first; in days otherwise.
export interface Due { dueAt?: string | null; leftDays?: number | null }

const HOUR = 60
const DAY = 24 * HOUR

/// Minutes within the hour, hours within a day or two, days beyond.
function byTheHour(dueAt: string, now: number): Left {
  const minutes = Math.floor((Date.parse(dueAt) - now) / 60_000)
  const late = minutes < 0
  const size = Math.abs(minutes)
  const [unit, n] = size < HOUR ? ['minutes', size] : size < 2 * DAY ? ['hours', Math.floor(size / HOUR)] : ['days', Math.floor(size / DAY)]
  return { key: `kernel.left.${unit}${late ? 'Over' : 'Left'}`, n, late, soon: !late }
}

/// Nothing where no clock runs.
export function leftOf(due: Due, now: number): Left | null {
  if (due.dueAt) return byTheHour(due.dueAt, now)
  const days = due.leftDays
  if (days === null || days === undefined) return null
  if (days < 0) return { key: 'kernel.left.daysOver', n: -days, late: true, soon: false }
  return { key: days === 0 ? 'kernel.left.today' : 'kernel.left.daysLeft', n: days, late: false, soon: days === 0 }
}

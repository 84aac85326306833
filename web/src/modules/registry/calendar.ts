import type { CalendarDay } from './api'

export interface DayCell { date: string; day: number; kind: 'work' | 'rest' | 'holiday' | 'makeup'; holiday: string | null }
export interface MonthGrid { month: number; blanks: number; days: DayCell[] }

/// Twelve months with Monday first. A day is a working day unless it falls on a weekend; the dated exceptions
/// (a holiday, a weekend worked in exchange) stand above that rule.
export function yearGrid(year: number, exceptions: readonly CalendarDay[]): MonthGrid[] {
  const told = new Map(exceptions.map((day) => [day.date, day]))
  return Array.from({ length: 12 }, (_, month) => {
    const first = new Date(Date.UTC(year, month, 1))
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const days = Array.from({ length }, (_unused, i): DayCell => {
      const at = new Date(Date.UTC(year, month, i + 1))
      const date = at.toISOString().slice(0, 10)
      const own = told.get(date)
      const weekend = at.getUTCDay() % 6 === 0
      const kind = own ? (own.worked ? (weekend ? 'makeup' : 'work') : own.holiday ? 'holiday' : 'rest') : weekend ? 'rest' : 'work'
      return { date, day: i + 1, kind, holiday: own?.holiday ?? null }
    })
    return { month: month + 1, blanks: (first.getUTCDay() + 6) % 7, days }
  })
}
export const workingDays = (grid: readonly MonthGrid[]): number => grid.flatMap((month) => month.days).filter((day) => day.kind === 'work' || day.kind === 'makeup').length

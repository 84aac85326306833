import { describe, expect, it } from 'vitest'
import { workingDays, yearGrid } from './calendar'

describe('the calendar of a year', () => {
  const grid = yearGrid(2026, [
    { date: '2026-01-01', worked: false, holiday: '元旦' }, { date: '2026-01-04', worked: true, holiday: '元旦' }, { date: '2026-01-02', worked: false, holiday: '元旦' },
  ])
  it('begins each month under its weekday', () => {
    expect([grid[0]!.blanks, grid[1]!.blanks, grid[1]!.days.length]).toEqual([3, 6, 28])
  })
  it('puts the dated exceptions above the rule of the weekend', () => {
    const kind = (date: string) => grid.flatMap((m) => m.days).find((d) => d.date === date)?.kind
    expect([kind('2026-01-01'), kind('2026-01-04'), kind('2026-01-03'), kind('2026-01-05')]).toEqual(['holiday', 'makeup', 'rest', 'work'])
  })
  it('counts the working days', () => {
    expect(workingDays(yearGrid(2026, []))).toBe(261)
    expect(workingDays(grid)).toBe(261 - 2 + 1)
  })
})

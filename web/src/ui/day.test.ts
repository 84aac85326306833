import { describe, expect, it } from 'vitest'
import { parseDay, weeksOf } from './day'

describe('a typed day', () => {
  it.each(['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', '20260305', ' 2026 年 3 月 5 日 '])('reads %s', (typed) => expect(parseDay(typed)).toBe('2026-03-05'))
  it.each(['2026-02-30', '2026-13-01', '5/3/2026', '去年', ''])('refuses %s', (typed) => expect(parseDay(typed)).toBeNull())
})
describe('a month of weeks', () => {
  it('starts on the Monday on or before the first', () => expect(weeksOf('2026-11')[0]![0]).toBe('2026-10-26'))
  it('always has six weeks of seven days', () => expect(weeksOf('2026-02').map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]))
})

import { describe, expect, it } from 'vitest'
import { addMonths, count, daysBetween, join, moneyParts, moneyText, percent, points, sideText } from './format'

const zh = (amount: string) => join(moneyParts(amount, 'zh-CN')!)
const en = (amount: string) => join(moneyParts(amount, 'en')!)

describe('money', () => {
  it('steps from yuan to 万元 to 亿元 in Chinese', () => {
    expect([zh('850'), zh('52000000'), zh('1160000000.00'), zh('864270000000')]).toEqual(['850元', '5,200万元', '11.60亿元', '8,642.7亿元'])
  })
  it('steps from m to bn in English', () => {
    expect([en('52000000'), en('1160000000'), en('864270000000')]).toEqual(['CN¥52.0 m', 'CN¥1.16 bn', 'CN¥864.3 bn'])
  })
  it('says nothing where there is nothing', () => {
    expect(moneyText(null, 'zh-CN')).toBe('—')
    expect(moneyParts('not a number', 'zh-CN')).toBeNull()
  })
})

describe('shares and differences', () => {
  it('keeps an unknown rate apart from zero', () => expect([percent(null), percent(0), percent(0.7641)]).toEqual(['—', '0.0%', '76.4%']))
  it('always carries the sign of a difference', () => expect([points(0.011), points(-0.006), points(0)]).toEqual(['+1.1', '−0.6', '±0.0']))
  it('shows parts of a count as counts and parts of funding as money', () => {
    expect(sideText({ numerator: '1149', denominator: '2100', value: 0.5 }, false, 'zh-CN')).toBe('1,149 / 2,100')
    expect(sideText({ numerator: '1000000000', denominator: '2000000000', value: 0.5 }, true, 'zh-CN')).toBe('10.00亿元 / 20.00亿元')
  })
  it('groups thousands', () => expect(count(100000)).toBe('100,000'))
})

describe('days', () => {
  it('goes to the last day of a shorter month', () => expect(addMonths('2026-03-31', -1)).toBe('2026-02-28'))
  it('crosses years both ways', () => expect([addMonths('2026-01-15', -2), addMonths('2026-11-30', 3)]).toEqual(['2025-11-15', '2027-02-28']))
  it('counts days across a leap day', () => expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2))
})

import { describe, expect, it } from 'vitest'
import { figureText } from './figure'

const text = (op: string | null, value: string | number | null, unit: string | null, locale: 'zh-CN' | 'en' = 'zh-CN') => figureText({ op, value, unit }, locale)

describe('a figure', () => {
  it('shows yuan at a size that can be read', () => expect(text('>=', 3510000000, '元')).toBe('≥ 35.10亿元'))
  it('keeps every other unit as it was written', () => expect([text('=', '8.5', '%'), text('~', 246.23, '亿元', 'en'), text(null, '12', '个')]).toEqual(['8.5%', '≈ 246.23 亿元', '12 个']))
  it('groups long numbers, but no years and no names', () => expect([text('=', '50000', '吨'), text('=', '2026', '年'), text('=', '成都市', null)]).toEqual(['50,000 吨', '2026 年', '成都市']))
  it('is nothing where nothing was measured', () => expect(text('>=', '', null)).toBe(''))
})

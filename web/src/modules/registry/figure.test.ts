import { describe, expect, it } from 'vitest'
import { figureText } from './figure'

describe('an observed figure', () => {
  it('shows yuan at a size that can be read', () => expect(figureText({ op: '>=', value: 3510000000, unit: '元' }, 'zh-CN')).toBe('≥ 35.10亿元'))
  it('keeps every other unit as it was written', () =>
    expect([figureText({ op: '=', value: 21.3, unit: '%' }, 'zh-CN'), figureText({ op: '~', value: 246.23, unit: '亿元' }, 'en')]).toEqual(['21.3%', '≈ 246.23 亿元']))
})

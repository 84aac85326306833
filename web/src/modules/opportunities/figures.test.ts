import { describe, expect, it } from 'vitest'
import { figureText, followLink, titled } from './figures'

describe('figures of opportunities', () => {
  it('tells money in the steps of the language, and all else in its own unit', () => {
    expect(figureText({ amount: 320000000, unit: '元', source: 'x' }, 'zh-CN')).toBe('3.20亿元')
    expect(figureText({ amount: 20000, unit: '平方米', source: 'x' }, 'en')).toBe('20,000 平方米')
    expect(figureText(null, 'en')).toBe('')
  })
  it('keeps the secret of a link from the server', () => {
    expect(new URL(followLink('https://a.example', 's3cret')).pathname + new URL(followLink('https://a.example', 's3cret')).search).not.toContain('s3cret')
  })
  it('says what there is in the language asked for', () => {
    expect(titled({ zh: '标准地', en: 'Site' }, 'en')).toBe('Site')
    expect(titled(null, 'en')).toBe('')
  })
})

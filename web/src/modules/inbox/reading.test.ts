import { describe, expect, it } from 'vitest'
import { articleOf, byDocument, lastDayOf, pieces } from './reading'
import type { Fact } from './api'

const fact = (own: Partial<Fact>): Fact => ({ id: '1', document: { id: 'd', title: 'D' }, article: 'A', articleNumber: 1, type: 'amount', subject: null, indicator: null, op: '=', value: '12', unit: '亿元', period: null, region: null, sentence: '投资12亿元。', offset: 4, start: 6, end: 10, rawStart: 6, rawEnd: 10, status: 'open', acceptedInto: null, recordedAt: '', ...own })

const blank = { facts: [], publishedOn: null, source: null }

describe('reading a fact in its article', () => {
  it('marks the sentence and, in it, the words that carry the fact', () => {
    expect(pieces('前言。。投资12亿元。后文', fact({}))).toEqual([
      { text: '前言。。', mark: 'none' }, { text: '投资', mark: 'sentence' }, { text: '12亿元', mark: 'mention' }, { text: '。', mark: 'sentence' }, { text: '后文', mark: 'none' },
    ])
  })
  it('takes the nearest equal sentence where the place given is off, and marks none where there is none', () => {
    const text = '投资12亿元。中间很长的一段文字。投资12亿元。'
    expect(pieces(text, fact({ offset: 15, start: 17, end: 21 })).map((p) => p.text).join('')).toBe(text)
    expect(pieces(text, fact({ offset: 15, start: 17, end: 21 }))[0]!.text).toBe('投资12亿元。中间很长的一段文字。')
    expect(pieces('别的文字', fact({}))).toEqual([{ text: '别的文字', mark: 'none' }])
  })
  it('finds the article by its number, else by the sentence', () => {
    const document = { articles: [{ ...blank, number: 1, title: 'a', text: '无关' }, { ...blank, number: 2, title: 'b', text: '投资12亿元。' }] }
    expect(articleOf(document, fact({ articleNumber: 2 }))?.title).toBe('b')
    expect(articleOf(document, fact({ articleNumber: 1 }))?.title).toBe('b')
  })
  it('keeps the facts of one document together in the order received', () => {
    expect(byDocument([fact({ id: '1' }), fact({ id: '2', document: { id: 'e', title: 'E' } }), fact({ id: '3' })]).map((g) => g.facts.map((f) => f.id))).toEqual([['1', '3'], ['2']])
  })
  it('takes the last day of a period, and none from what it does not know', () => {
    expect(['2024', '2024-Q3', '2024-02', '2024-09-05', '去年', null].map(lastDayOf)).toEqual(['2024-12-31', '2024-09-30', '2024-02-29', '2024-09-05', null, null])
  })
})

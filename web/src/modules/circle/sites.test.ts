import { describe, expect, it } from 'vitest'
import type { SiteMark, SitePark } from './api'
import { gapsOf, knownBy, knownOf, pairsOf, pairsText, ranksText, spanText } from './sites'

const mark = (low: number, high: number, swing = 0): SiteMark => ({ criterion: 'land', low, high, stated: null, amount: null, neighbours: [], swing, ifLow: null, ifHigh: null })

describe('what is known of a site', () => {
  it('is unknown where nobody says anything, and never nothing', () => {
    expect(knownOf(mark(0, 1))).toBe('unknown')
    expect(knownOf({ ...mark(0.25, 1), amount: 50 })).toBe('partly')
    expect(knownOf(mark(0, 0))).toBe('known')
    expect([spanText({ low: 0, high: 1 }), spanText({ low: 0.5, high: 0.5 })]).toEqual(['0–100', '50'])
  })
  it('leaves a rank open', () => {
    expect([ranksText({ best: 3, worst: 17 }), ranksText({ best: 1, worst: 1 })]).toEqual(['3–17', '1'])
  })
  it('is counted by criterion, and its gaps are told by what they would move', () => {
    const park = { marks: [mark(0, 1, 0.2), { ...mark(0, 1, 0.4), criterion: 'power' }, mark(1, 1)] } as SitePark
    expect(gapsOf(park).map((own) => own.swing)).toEqual([0.4, 0.2])
    expect(knownBy({ criteria: [{ id: 'land' }, { id: 'power' }, { id: 'price' }] as never, parks: [park] }).get('price')).toBe(1)
  })
  it('keeps in the address only what the user changed', () => {
    const declared = new Map([['land', 3], ['power', 2]])
    expect(pairsText(new Map([['land', 3], ['power', 5]]), declared)).toBe('power:5')
    expect(pairsText(declared, declared)).toBeNull()
    expect([...pairsOf('power:5,x,y:z')]).toEqual([['power', 5]])
  })
})

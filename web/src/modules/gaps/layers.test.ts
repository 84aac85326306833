import { describe, expect, it } from 'vitest'
import type { Struck, StruckNode } from './api'
import { curve, layered } from './layers'

const text = (name: string) => ({ zh: name, en: name })
const node = (id: string, way: StruckNode['way'], hops: number, via: string | null): StruckNode => ({ id, name: text(id), tier: text('层'), way, hops, via, lost: null, unit: null, atMost: null, others: [], elsewhere: [], parks: [], substitutes: [] })
const STRUCK: Struck = { chain: 'nev-battery', name: text('动力电池'), verified: false, nodes: [node('电芯', 'STOPPED', 0, null), node('整车', 'SUPPLY', 1, '电芯'), node('正极', 'CUSTOM', 1, '电芯'), node('隔膜', 'CUSTOM', 1, '电芯'), node('锂盐', 'CUSTOM', 2, '正极')] }

describe('the layered picture', () => {
  it('puts who loses a buyer left and who loses supply right of what stops', () => {
    const { columns, boxes } = layered(STRUCK)
    expect(columns).toEqual([-2, -1, 0, 1])
    const at = (id: string) => boxes.find((box) => box.node.id === id)!
    expect(at('锂盐').x).toBeLessThan(at('正极').x)
    expect(at('正极').x).toBeLessThan(at('电芯').x)
    expect(at('整车').x).toBeGreaterThan(at('电芯').x)
    expect(at('隔膜').y).toBeGreaterThan(at('正极').y)
  })
  it('draws the way on which each was reached', () => {
    const { lines } = layered(STRUCK)
    expect(lines.map((line) => line.key)).toEqual(['电芯-整车-SUPPLY', '电芯-正极-CUSTOM', '电芯-隔膜-CUSTOM', '正极-锂盐-CUSTOM'])
    expect(curve(lines[0]!)).toMatch(/^M\d+ \d+ C/)
  })
})

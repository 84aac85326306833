import { describe, expect, it } from 'vitest'
import type { DraftMap, DraftNode } from './api'
import { rebase } from './rebase'

const node = (id: string, zh = id): DraftNode => ({ id, tier: 't', name: { zh, en: zh }, codes: ['3091'] })
const map = (nodes: DraftNode[], edges: DraftMap['edges'] = []): DraftMap => ({ coding: { source: '', verified: false }, tiers: [{ id: 't', title: { zh: '层', en: 'T' } }], nodes, edges })

it('keeps what either changed', () => {
  const base = map([node('A'), node('B'), node('C')], [{ from: 'A', to: 'B', type: 'SUPPLIES' }])
  const mine = map([node('A', '正极'), node('B'), node('C'), node('D')], [...base.edges, { from: 'B', to: 'C', type: 'SUPPLIES' }])
  const theirs = map([node('A'), node('B', '电芯'), node('E')])
  expect(rebase(base, mine, theirs)).toEqual({ map: map([node('A', '正极'), node('B', '电芯'), node('E'), node('D')], [{ from: 'B', to: 'C', type: 'SUPPLIES' }]), clashes: [] })
})

it('names what both changed, and loses neither what one changed nor what the other took away', () => {
  const base = map([node('A'), node('B'), node('C')])
  const mine = map([node('A', '我'), node('B', '我')])
  const theirs = map([node('A', '他'), node('C', '他')])
  expect(rebase(base, mine, theirs)).toEqual({ map: map([node('A', '我'), node('C', '他'), node('B', '我')]), clashes: ['A', 'C', 'B'] })
})

describe('of maps drawn from a seed', () => {
  const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
  it.each(SEEDS)('seed %i: nothing of either is lost', (seed) => {
    let state = seed
    const chance = (n: number): number => (state = (state * 48271) % 2147483647) % n
    const changed = (own: DraftMap, who: string): DraftMap => {
      const nodes = own.nodes.filter(() => chance(5) > 0).map((one) => (chance(4) ? one : node(one.id, `${who}${chance(9)}`)))
      return map([...nodes, ...(chance(2) ? [node(`${who}${chance(3)}`)] : [])], own.edges.filter(() => chance(4) > 0))
    }
    const base = map(Array.from({ length: 8 }, (_, at) => node(`N${at}`)), Array.from({ length: 7 }, (_, at) => ({ from: `N${at}`, to: `N${at + 1}`, type: 'SUPPLIES' as const })))
    const [mine, theirs] = [changed(base, 'm'), changed(base, 't')]
    expect(rebase(base, mine, base)).toEqual({ map: mine, clashes: [] })
    expect(rebase(base, base, theirs)).toEqual({ map: theirs, clashes: [] })
    expect(rebase(base, mine, mine).clashes).toEqual([])
    const both = rebase(base, mine, theirs)
    const of = (own: DraftMap, id: string): string => JSON.stringify(own.nodes.find((one) => one.id === id)) ?? ''
    for (const id of new Set([...base.nodes, ...mine.nodes, ...theirs.nodes].map((one) => one.id))) {
      const by = [mine, theirs].filter((own) => of(own, id) !== of(base, id))
      if (by.length === 1 || (by.length === 2 && of(mine, id) === of(theirs, id))) expect(of(both.map, id)).toBe(of(by[0]!, id))
      else expect(both.clashes.includes(id)).toBe(by.length === 2)
    }
  })
})

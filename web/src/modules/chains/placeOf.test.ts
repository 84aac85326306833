import { expect, it } from 'vitest'
import type { DraftMap } from './api'
import { placeOf } from './placeOf'

const node = (id: string) => ({ id, tier: 't', name: { zh: id, en: id }, codes: [] })
const map: DraftMap = { coding: { source: '', verified: false }, tiers: [], nodes: [node('A'), node('B')], edges: [{ from: 'A', to: 'X', type: 'SUPPLIES' }] }

it('leads to the row that a problem is about', () => {
  expect(placeOf('nodes[1].codes[0]', '99999', map)).toEqual({ part: 'nodes', ids: ['B'], words: 'B' })
  expect(placeOf('edges[0].to', 'X', map)).toEqual({ part: 'edges', ids: ['A', 'X'], words: 'A' })
  expect(placeOf('nodes', 'A', map)).toEqual({ part: 'nodes', ids: ['A'], words: 'A' })
})

it('leads nowhere where there is no such row', () => {
  expect(placeOf('nodes', 'gone', map)).toBeNull()
  expect(placeOf('nodes[7].id', '', map)).toBeNull()
  expect(placeOf('base', 'x', map)).toBeNull()
  expect(placeOf(undefined, undefined, map)).toBeNull()
})

import { describe, expect, it } from 'vitest'
import type { Around, Near } from './api'
import { distanceText, firmsOf, groupsOf, rateOf } from './groups'

const near = (node: string, subject: string, surely: boolean, kind = 'ORGANISATION'): Near =>
  ({ placement: { node, subject, kind } as Near['placement'], nearestKm: 39.14, farthestKm: surely ? 39.14 : 154.2, surely })
const name = { zh: '环节', en: 'node' }
const around = {
  nodes: [{ id: 'later', tier: 't', name, cover: 'NOT_NEEDED' }, { id: 'tank', tier: 't', name, cover: 'MISSING' }, { id: 'frame', tier: 't', name, cover: 'POSSIBLE' }, { id: 'engine', tier: 't', name, cover: 'COVERED' }],
  found: [near('engine', 'A', true), near('frame', 'B', false), near('frame', 'A', true), near('later', 'P', true, 'PARK')],
  needed: ['engine', 'frame', 'tank'], covered: ['engine'], possible: ['frame'],
} as unknown as Around

describe('who lies within', () => {
  it('is told node by node, the needed first and the empty apart', () => {
    const groups = groupsOf(around)
    expect(groups.present.map((node) => node.id)).toEqual(['engine', 'frame', 'later'])
    expect(groups.missing.map((node) => node.id)).toEqual(['tank'])
  })
  it('is counted once, and a park is no firm', () => {
    expect(firmsOf(around)).toEqual({ sure: 1, possible: 1 })
  })
  it('gives a rate between what is sure and what may be, and none without a denominator', () => {
    expect(rateOf(around)).toMatchObject({ low: 1 / 3, high: 2 / 3, needed: 3 })
    expect(rateOf({ needed: [], covered: [], possible: [] })).toBeNull()
  })
  it('is as far as is known', () => {
    expect(distanceText(near('x', 'A', true))).toBe('39.1')
    expect(distanceText(near('x', 'A', false))).toBe('39.1–154.2')
  })
})

import { expect, it } from 'vitest'
import type { ChainNode, Drawn } from './api'
import { csvRows, geoJson } from './sheets'
import { reasons } from './why'

const placed = { id: '1', kind: 'ORGANISATION', subject: 'O1', name: '甲公司', node: 'cell', role: 'CORE', province: 'INSIDE', exact: false, since: '2024-01-01', grade: 'C', source: '年报', verified: false, demo: false, own: false }
const node = (id: string, firms: object[], strength: string): ChainNode =>
  ({ id, tier: 't', name: { zh: id, en: id }, trades: [], strength, risk: 'LOW', inside: firms.length, outside: null, unknown: 0, matching: { needed: ['salt', 'foil'], covered: ['salt'] }, placed: firms }) as unknown as ChainNode
const cell = node('cell', [placed, { ...placed, id: '2', subject: 'O2', demo: true, lon: 104.1, lat: 30.6 }, { ...placed, id: '3', subject: 'O3' }], 'COMPLETE')
const drawn = { chain: 'c', asOf: { validOn: '2026-01-01', recordedAt: '2026-01-01T00:00:00Z' }, tiers: [{ id: 't', title: { zh: '层', en: 'T' } }], rule: { strongFrom: 3 }, nodes: [cell, node('pack', [placed], 'WEAK'), node('bare', [], 'LACKING')], astray: [{ ...placed, id: '4', node: 'gone' }], edges: [{ from: 'cell', to: 'pack', type: 'SUPPLIES' }, { from: 'cell', to: 'bare', type: 'SUPPLIES' }, { from: 'pack', to: 'cell', type: 'SUBSTITUTES' }] } as unknown as Drawn

it('names what a judgement rests on, and how much of it is demonstration', () => {
  expect(reasons(drawn, cell)).toEqual({ strength: 'NO_LEADER', demo: 1, needers: ['pack'], substitutes: ['pack'], missing: ['foil'] })
})

it('writes a row for each firm, and one for a node that has none', () => {
  const rows = csvRows(drawn, drawn.nodes, 'zh-CN', (key) => key)
  expect(rows).toHaveLength(1 + 3 + 1 + 1 + 1)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  expect(rows[2]?.[7]).toBe('notTold')
  expect(rows[2]?.[23]).toBe('demo')
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['notOnMap', 'gone'])
})

it('gives no point to a firm of which none is known', () => {
  const { features } = JSON.parse(geoJson(drawn, [cell])) as { features: { geometry: object | null }[] }
  expect(features.map((feature) => feature.geometry)).toEqual([null, { type: 'Point', coordinates: [104.1, 30.6] }, null])
})

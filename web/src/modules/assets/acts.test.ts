import { expect, it } from 'vitest'
import { differences } from './acts'

const told = (values: Record<string, unknown>): Record<string, Record<string, never>> => values as Record<string, Record<string, never>>
it('tells just what an act changed', () => {
  expect(differences({ kind: 'CHANGED', before: told({ name: '罐 1', code: 'T-1', heightMetres: 12 }), after: told({ name: '罐 2', code: 'T-1', parent: 'p' }) }))
    .toEqual([{ field: 'name', before: '罐 1', after: '罐 2' }, { field: 'heightMetres', before: '12', after: '' }, { field: 'parent', before: '', after: 'p' }])
})
it('tells nothing of a registration but that it was', () => {
  expect(differences({ kind: 'REGISTERED', before: told({}), after: told({ name: '罐 1' }) })).toEqual([])
})
it('tells devices, corners and limits in words', () => {
  const after = told({ devices: ['压力 1', '压力 2'], points: [[104.1, 30], [104.2, 30]], 'tank-farm/pressure-high': { limit: 0.65, clearAt: 0.62, source: '设计文件', from: '2026' } })
  expect(differences({ kind: 'LIMITS', before: told({ devices: [] }), after })).toEqual([
    { field: 'devices', before: '', after: '压力 1；压力 2' }, { field: 'points', before: '', after: '104.1, 30；104.2, 30' }, { field: 'tank-farm/pressure-high', before: '', after: '0.65 / 0.62 · 设计文件' },
  ])
})

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

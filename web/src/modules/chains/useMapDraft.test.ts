import { expect, it } from 'vitest'
import type { Drawn } from './api'
import { useMapDraft } from './useMapDraft'

const node = (id: string) => ({ id, tier: 't', name: { zh: id, en: id }, trades: [{ code: '0939', name: '' }] })
const drawn = { coding: { source: '', verified: false }, tiers: [{ id: 't', title: { zh: '层', en: 'T' } }], nodes: [node('PV001'), node('PV002')], edges: [{ from: 'PV001', to: 'PV002', type: 'SUPPLIES' }] } as unknown as Drawn

it('takes every change back and makes it again', () => {
  const draft = useMapDraft()
  draft.begin(drawn)
  draft.addNode('t')
  expect(draft.map.value?.nodes.at(-1)?.id).toBe('PV003')
  draft.removeNode('PV001')
  expect(draft.map.value?.edges).toEqual([])
  draft.undo()
  expect(draft.map.value?.edges).toHaveLength(1)
  draft.undo()
  expect(draft.canUndo.value).toBe(false)
  draft.redo()
  expect(draft.map.value?.nodes).toHaveLength(3)
})

it('leads the edges after a node that gets another id', () => {
  const draft = useMapDraft()
  draft.begin(drawn)
  draft.changeNode(0, { id: 'ore' })
  expect(draft.map.value?.edges).toEqual([{ from: 'ore', to: 'PV002', type: 'SUPPLIES' }])
})

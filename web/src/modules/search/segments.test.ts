import { describe, expect, it } from 'vitest'
import type { Hit } from './api'
import { grouped, segments } from './segments'

const hit = (kind: string, id: string): Hit => ({ kind, id, name: id, path: '/', demo: false, marks: [], because: [] }) as unknown as Hit

describe('segments', () => {
  it('cuts a text at its marks and loses nothing', () => {
    const cut = segments('四川资阳高新区', [{ from: 2, until: 4 }, { from: 4, until: 6 }])
    expect(cut.filter((own) => own.marked).map((own) => own.text)).toEqual(['资阳', '高新'])
    expect(cut.map((own) => own.text).join('')).toBe('四川资阳高新区')
  })
  it('leaves a text without marks whole', () => {
    expect(segments('资阳', [])).toEqual([{ text: '资阳', marked: false }])
    expect(segments('', [])).toEqual([])
  })
})

describe('grouped', () => {
  it('puts the kind of the best hit first and counts through', () => {
    const groups = grouped([hit('park', '1'), hit('project', '2'), hit('park', '3')])
    expect(groups.map((group) => group.kind)).toEqual(['park', 'project'])
    expect(groups.flatMap((group) => group.hits.map(({ hit: own, at }) => `${at}:${own.id}`))).toEqual(['0:1', '1:3', '2:2'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Hit } from './api'
import { linkTo, parsePassage } from './links'
import { grouped, reading, segments } from './segments'

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

describe('reading', () => {
  it('cuts at the ends of the meant sentence as well and loses nothing', () => {
    const text = '开工了。动力电池项目进场。完'
    const cut = reading(text, [{ from: 3, until: 6 }, { from: 12, until: 14 }], { from: 4, until: 13 })
    expect(cut.map((own) => own.text).join('')).toBe(text)
    expect(cut.filter((own) => own.meant).map((own) => own.text).join('')).toBe('动力电池项目进场。')
    expect(cut.filter((own) => own.marked).map((own) => own.text)).toEqual(['。', '动力', '。', '完'])
    expect(reading(text, [], null)).toEqual([{ text, marked: false }])
  })
})

describe('linkTo', () => {
  it('opens a text beside the results it was found among, anything else on its page', () => {
    expect(linkTo({ ...hit('evidence', '7'), readable: true }, { q: '电池', kind: 'evidence' })).toEqual({ path: '/search', query: { q: '电池', kind: 'evidence', passage: 'evidence:7' } })
    expect(linkTo({ ...hit('park', '7'), path: '/registry/parks' }, { q: '电池' })).toBe('/registry/parks')
    expect(parsePassage('evidence:7')).toEqual({ kind: 'evidence', id: '7' })
  })
})

describe('grouped', () => {
  it('puts the kind of the best hit first and counts through', () => {
    const groups = grouped([hit('park', '1'), hit('project', '2'), hit('park', '3')])
    expect(groups.map((group) => group.kind)).toEqual(['park', 'project'])
    expect(groups.flatMap((group) => group.hits.map(({ hit: own, at }) => `${at}:${own.id}`))).toEqual(['0:1', '1:3', '2:2'])
  })
})

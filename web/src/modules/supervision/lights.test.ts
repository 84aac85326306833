import { describe, expect, it } from 'vitest'
import { applying, asLight, asRule, cell, countOf, parseRule, rowOf, tableOf, writeRule } from './lights'
import type { LightCount, LightTables } from './api'

const count: LightCount = { rule: 'LISTING', title: { zh: '入库', en: 'Listing' }, source: '银川', verified: false, projects: { NONE: 40, GREEN: 7, RED: 2 } }
const tables: LightTables = {
  id: 'lights', version: 1, title: { zh: '红黄绿灯', en: 'Traffic lights' }, effectiveFrom: '2008-01-01', source: '银川', verified: false, sha256: 'ab',
  tables: [{ decision: 'listing', title: { zh: '入库', en: 'Listing' }, inputs: { monthsUnlisted: 'HALVES' }, outputs: ['light'], source: '银川', verified: false, rules: [{ number: 3, when: ['> 2'], then: ['"RED"'], words: '开工超2个月未入' }] }],
}

describe('the counts of a rule', () => {
  it('read a colour that nobody has as none', () => expect(countOf(count, 'YELLOW')).toBe(0))
  it('do not take a project without a light for a green one', () => expect(applying(count)).toBe(9))
})
describe('a rule in the address', () => {
  it('comes back with the row that answered', () => expect(parseRule(writeRule('LISTING', 3))).toEqual({ decision: 'listing', row: 3 }))
  it('stands without a row', () => expect(parseRule(writeRule('START'))).toEqual({ decision: 'start', row: null }))
  it('is none where it is not known', () => expect([asRule('SECRET'), asRule('TALKS'), asLight('PINK'), asLight('BLUE')]).toEqual([null, 'TALKS', null, 'BLUE']))
})
describe('the table of a rule', () => {
  it('is found by the name of the light and by that of the decision', () => expect([tableOf(tables, 'LISTING'), tableOf(tables, 'start')].map((own) => own?.decision)).toEqual(['listing', undefined]))
  it('tells the published words of the row that answered', () => expect([rowOf(tables, 'LISTING', 3)?.words, rowOf(tables, 'LISTING', 4)]).toEqual(['开工超2个月未入', null]))
  it('shows texts without the quotes of the table', () => expect([cell('"RED"'), cell('> 2'), cell(' - ')]).toEqual(['RED', '> 2', '-']))
})

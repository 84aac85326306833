import { describe, expect, it } from 'vitest'
import { choicesOf, faultsOf, isAt, letter, linesOf, mappingOf } from './mapping'
import type { Field, Preview, Proposal, RowProblem } from './api'

const column = (index: number, header: string) => ({ index, header, samples: [] })
const sheet = { name: '台账', headerRow: 2, hidden: false, rows: 3, columns: [column(0, '项目名称'), column(1, '总投资（亿元）'), column(2, '备注')] }
const proposal = (at: number, field: string, unit: string | null): Proposal => ({ column: at, field, unit, header: '', reason: '', confidence: 0.9, remembered: false })
const choices = choicesOf(sheet, [proposal(0, 'name', null), proposal(1, 'amount', '亿元')])
const fields: Field[] = [{ name: 'name', title: { zh: '名称', en: 'Name' }, required: true, kind: 'WORDS' }, { name: 'place', title: { zh: '所在地', en: 'Place' }, required: true, kind: 'COUNTY' }]
const problem = (row: number, where: string): RowProblem => ({ sheet: '台账', row, column: where, value: '', code: 'x', what: 'y', maybe: null })

describe('the mapping of a spreadsheet', () => {
  it('takes what is proposed and leaves the rest unmapped', () => {
    expect(choices).toEqual([{ column: 0, field: 'name', unit: '' }, { column: 1, field: 'amount', unit: '亿元' }, { column: 2, field: '', unit: '' }])
    expect(mappingOf(sheet, choices).columns).toEqual([{ column: 0, field: 'name' }, { column: 1, field: 'amount', unit: '亿元' }])
  })
  it('names every fault at once', () => {
    expect(faultsOf([...choices.slice(0, 2), { column: 2, field: 'name', unit: '' }], fields)).toEqual([{ kind: 'twice', field: 'name' }, { kind: 'missing', field: 'place' }])
  })
  it('reads preview rows by field, and adds those that were refused', () => {
    const rows: Preview['rows'] = [{ row: 3, place: '510112', values: { name: '甲' } }, { row: 5, place: '510112', values: { name: '丙', amount: '3' } }]
    const lines = linesOf(rows, choices, [problem(4, 'B 总投资（亿元）')])
    expect(lines.map((line) => [line.row, line.cells.get(0), line.accepted])).toEqual([[3, '甲', true], [4, undefined, false], [5, '丙', true]])
  })
  it('finds the cell of a problem by the letter of its column', () => {
    const at = (where: string) => isAt(problem(4, where), 4, choices[1]!)
    expect([at('B 总投资（亿元）'), at('A 项目名称'), at('')]).toEqual([true, false, false])
    expect([letter(0), letter(25), letter(27)]).toEqual(['A', 'Z', 'AB'])
  })
})

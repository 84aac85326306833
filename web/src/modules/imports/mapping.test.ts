import { describe, expect, it } from 'vitest'
import { choicesOf, draftOf, faultsOf, isAt, lacks, letter, linesOf, mappingOf } from './mapping'

const sheet = { name: '台账', chosen: true, headerRow: 2, rows: 3, columns: [{ index: 0, header: '项目名称', samples: [] }, { index: 1, header: '总投资（亿元）', samples: [] }, { index: 2, header: '备注', samples: [] }], mapping: [{ column: 0, field: 'name', confidence: 0.98, remembered: true }, { column: 1, field: 'amount', confidence: 0.9, remembered: false, unit: '亿元' }] }
const choices = choicesOf(sheet)
const fields = [{ name: 'name', title: '名称', required: true, kind: 'text' }, { name: 'place', title: '所在地', required: true, kind: 'place' }]

describe('the mapping of a spreadsheet', () => {
  it('takes what is proposed and leaves the rest unmapped', () => {
    expect(choices).toEqual([{ column: 0, field: 'name', unit: '' }, { column: 1, field: 'amount', unit: '亿元' }, { column: 2, field: '', unit: '' }])
    expect(mappingOf([sheet], draftOf([sheet], 'formal')).sheets[0]!.columns).toEqual([{ column: 0, field: 'name' }, { column: 1, field: 'amount', unit: '亿元' }])
  })
  it('reads the chosen sheets and those that are added, never one without a header', () => {
    const sheets = [sheet, { ...sheet, name: '2024', chosen: false }, { ...sheet, name: '说明', headerRow: null }]
    const draft = draftOf(sheets, 'framework')
    expect(mappingOf(sheets, draft)).toMatchObject({ sheets: [{ sheet: '台账', headerRow: 2 }], assumptions: { contractKind: 'framework' } })
    expect(mappingOf(sheets, { ...draft, read: ['2024', '台账'] }).sheets.map((own) => own.sheet)).toEqual(['台账', '2024'])
  })
  it('knows whether a field has no column on a sheet that is read', () => {
    const draft = draftOf([sheet], 'formal')
    expect([lacks([sheet], draft, 'contractKind'), lacks([sheet], draft, 'name')]).toEqual([true, false])
  })
  it('shows rows and problems of the sheet that is looked at', () => {
    const lines = linesOf([{ sheet: '台账', row: 3, values: { name: '甲' } }, { sheet: '2024', row: 3, values: { name: '乙' } }], sheet, choices, [{ sheet: '2024', row: 9, column: 'A', code: 'x', what: 'y' }])
    expect(lines.map((line) => [line.row, line.cells.get(0)])).toEqual([[3, '甲']])
  })
  it('names every fault at once', () => {
    expect(faultsOf([...choices.slice(0, 2), { column: 2, field: 'name', unit: '' }], fields)).toEqual([{ kind: 'twice', field: 'name' }, { kind: 'missing', field: 'place' }])
  })
  it('reads preview rows by field or by column, and keeps their numbers', () => {
    const problems = [{ row: 4, column: 'B', code: 'x', what: 'y' }]
    const lines = linesOf([{ row: 3, values: { name: '甲' } }, { row: 4, cells: ['乙', '12'] }, ['丙', 3]], sheet, choices, problems)
    expect(lines.map((line) => [line.row, line.cells.get(0), line.accepted])).toEqual([[3, '甲', true], [4, '乙', false], [5, '丙', true]])
  })
  it('finds the cell of a problem by letter, index, header or field', () => {
    const at = (column: string | number) => isAt({ row: 4, column, code: '', what: '' }, 4, choices[1]!, sheet)
    expect([at('B'), at(1), at('总投资（亿元）'), at('amount'), at('A')]).toEqual([true, true, true, true, false])
    expect([letter(0), letter(25), letter(27)]).toEqual(['A', 'Z', 'AB'])
  })
})

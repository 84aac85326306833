import { describe, expect, it } from 'vitest'
import { choicesOf, draftOf, faultsOf, isAt, lacks, letter, linesOf, mappingOf } from './mapping'
import type { Field, Preview, RowProblem, Sheet } from './api'

const column = (index: number, header: string) => ({ index, header, samples: [] })
const proposal = (at: number, field: string, unit: string | null): Sheet['mapping'][number] => ({ column: at, field, unit, reason: '', confidence: 0.9, remembered: false })
const sheet: Sheet = {
  name: '台账', hidden: false, chosen: true, headerRow: 2, asOf: null, rows: 3,
  columns: [column(0, '项目名称'), column(1, '总投资（亿元）'), column(2, '备注')], mapping: [proposal(0, 'name', null), proposal(1, 'amount', '亿元')],
}
const choices = choicesOf(sheet)
const fields: Field[] = [{ name: 'name', title: { zh: '名称', en: 'Name' }, required: true, kind: 'WORDS' }, { name: 'place', title: { zh: '所在地', en: 'Place' }, required: true, kind: 'COUNTY' }]
const problem = (row: number, where: string, of = '台账'): RowProblem => ({ sheet: of, row, column: where, value: '', code: 'x', what: 'y', maybe: null })
const read = (row: number, values: Record<string, string>, of = '台账'): Preview['rows'][number] => ({ sheet: of, row, place: '510112', values })

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
    const lines = linesOf([read(3, { name: '甲' }), read(3, { name: '乙' }, '2024')], sheet, choices, [problem(9, 'A 项目名称', '2024')])
    expect(lines.map((line) => [line.row, line.cells.get(0)])).toEqual([[3, '甲']])
  })
  it('names every fault at once', () => {
    expect(faultsOf([...choices.slice(0, 2), { column: 2, field: 'name', unit: '' }], fields)).toEqual([{ kind: 'twice', field: 'name' }, { kind: 'missing', field: 'place' }])
  })
  it('reads preview rows by field, and adds those that were refused', () => {
    const lines = linesOf([read(3, { name: '甲' }), read(5, { name: '丙', amount: '3' })], sheet, choices, [problem(4, 'B 总投资（亿元）')])
    expect(lines.map((line) => [line.row, line.cells.get(0), line.accepted])).toEqual([[3, '甲', true], [4, undefined, false], [5, '丙', true]])
  })
  it('finds the cell of a problem by the letter of its column', () => {
    const at = (where: string) => isAt(problem(4, where), 4, choices[1]!, sheet)
    expect([at('B 总投资（亿元）'), at('A 项目名称'), at('')]).toEqual([true, false, false])
    expect([letter(0), letter(25), letter(27)]).toEqual(['A', 'Z', 'AB'])
  })
})

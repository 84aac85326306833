// One workbook whichever file is sent: a mapping, two faulty rows, and a run that takes two seconds.
import { createHash } from 'node:crypto'
const HEADS = [['序号', ['1', '2', '3']], ['项目名称', ['年产10万吨磷酸铁锂项目', '车规级MCU封测项目', '大型无人机总装项目']], ['投资方', ['蜀能锂科股份有限公司', '启微半导体有限公司', '翼川航空有限公司']], ['总投资（亿元）', ['10.4', '22.7', '8.25']], ['签约时间', ['2024/3/5', '2024年6月', '45412']], ['所在区县', ['射洪市', '龙泉驿区', '绵竹市']], ['统一社会信用代码', ['91510922MA6A1B2C3D', '', '91510683MA66XYZ12K']], ['备注', ['', '分两期', '']]]
const FIELDS = [['name', '项目名称', 'Project name', true, 'text'], ['investor', '投资方', 'Investor', true, 'text'], ['amount', '协议投资', 'Promised', false, 'money'], ['signedOn', '签约日期', 'Signed on', false, 'date'], ['place', '所在地', 'Place', true, 'place'], ['uscc', '统一社会信用代码', 'USCC', false, 'uscc'], ['stage', '当前阶段', 'Stage', false, 'stage']].map(([name, zh, en, required, kind]) => ({ name, title: { zh, en }, required, kind }))
const heads = [{ name: '2024年台账', chosen: true, headerRow: 3, rows: 186, columns: HEADS.map(([header, samples], index) => ({ index, header, samples })) }, { name: '说明', chosen: false, headerRow: null, rows: 4, columns: [] }]
const mapping = [[1, 'name', 0.99, true], [2, 'investor', 0.97, true], [3, 'amount', 0.93, false, '亿元'], [4, 'signedOn', 0.88, false], [5, 'place', 0.72, false], [6, 'uscc', 0.99, false]].map(([column, field, confidence, remembered, unit]) => ({ column, field, confidence, remembered, ...(unit ? { unit } : {}) }))
const sheets = heads.map((own) => ({ ...own, hidden: false, mapping: own.chosen ? mapping : [] }))
const problems = [
  { sheet: '2024年台账', row: 7, column: 'G', value: '91510922MA6A1B2C3X', code: 'registry.uscc.check', what: '统一社会信用代码的校验码不符', maybe: '也许末位是 D' },
  { sheet: '2024年台账', row: 11, column: 'F', value: '射洪县', code: 'registry.region.abolished', what: '射洪县已于 2019 年撤销', maybe: '也许是射洪市 510981' },
]
const rows = Array.from({ length: 20 }, (_, i) => ({ sheet: '2024年台账', row: 4 + i, values: { name: `示范项目 ${i + 1}`, investor: HEADS[2][1][i % 3], amount: (3.2 + i * 1.7).toFixed(2), signedOn: `2024-0${1 + (i % 9)}-15`, place: i === 7 ? '射洪县' : HEADS[5][1][i % 3], uscc: i === 3 ? '91510922MA6A1B2C3X' : '' } }))

const old = { size: 48231, sha256: '5f'.repeat(32), sheets: null, fields: FIELDS, assumptions: { contractKind: 'formal', rows: null }, preview: null }
const begun = { ...old, sheets, uploadedAt: '2026-10-09T02:30:00Z', by: '林知远', state: 'uploaded', result: null, problems: [], problemsTotal: 0 }

export function routes() {
  const made = new Map([['i0', { ...old, id: 'i0', file: '遂宁市2023年招商台账.xlsx', uploadedAt: '2026-10-09T02:30:00Z', by: '邓敏', state: 'done', result: { created: 212, changed: 14, unchanged: 1031, rejected: 6, assumed: 0 }, problems, problemsTotal: 6 }], ['i00', { ...old, id: 'i00', file: '重点项目（扫描件转换）.csv', uploadedAt: '2026-10-02T07:12:00Z', by: '罗川', state: 'refused', result: null, problems: [], problemsTotal: 0 }]])
  return [
    ['GET', '/api/imports', () => ({ json: [...made.values()].reverse().map(({ id, file, uploadedAt, by, state, result }) => ({ id, file, uploadedAt, by, state, result })) })],
    ['POST', '/api/imports', ({ body }) => {
      const file = /filename="([^"]*)"/.exec(String(body))?.[1] ?? '台账.xlsx'
      const again = [...made.values()].find((own) => own.file === file && own.state === 'done')
      const own = { ...begun, id: `i${made.size + 1}`, file, sha256: createHash('sha256').update(file).digest('hex'), uploadedAt: new Date().toISOString() }
      if (!again) made.set(own.id, own)
      return { status: again ? 200 : 201, json: again ? { ...again, alreadyImported: { at: again.uploadedAt, by: again.by, projects: 186 } } : own }
    }],
    ['PUT', '/api/imports/:id/mapping', ({ params, body }) => {
      const { assumptions } = JSON.parse(String(body) || '{}')
      const preview = { rows, problems, problemsTotal: 2, notes: [], accepted: 184, rejected: 2, assumptions: { contractKind: assumptions?.contractKind ?? 'formal', rows: 184 } }
      Object.assign(made.get(params.id), { state: 'mapped', preview, assumptions: preview.assumptions })
      return { json: preview }
    }],
    ['POST', '/api/imports/:id/run', ({ params }) => { Object.assign(made.get(params.id), { state: 'running', begun: Date.now() }); return { status: 202, json: {} } }],
    ['GET', '/api/imports/:id', ({ params }) => {
      const own = made.get(params.id)
      if (!own) return { status: 404, json: { status: 404, code: 'investment.import.unknown' } }
      const share = own.begun ? Math.min(1, (Date.now() - own.begun) / 2000) : 0
      if (own.state === 'running' && share === 1) Object.assign(own, { state: 'done', preview: null, result: { created: 171, changed: 9, unchanged: 4, rejected: 2, assumed: 184 }, problems, problemsTotal: 2 })
      return { json: { ...own, progress: { rows: Math.round(share * 186), total: 186 } } }
    }],
    ['GET', '/api/imports/:id/problems.csv', () => ({ text: `﻿工作表,行,列,值,原因\n${problems.map((p) => [p.sheet, p.row, p.column, p.value, p.what].join(',')).join('\n')}`, type: 'text/csv', name: 'problems.csv' })],
  ]
}

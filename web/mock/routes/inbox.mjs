// Two seeded documents with facts, and decisions that can be undone.
const TEXTS = [
  { id: 'd1', title: '射洪锂电高新技术产业园区 2024 年工作总结.txt', articles: [
    { title: '射洪锂电高新区：做强“锂电之都”', publishedOn: '2025-01-16', text: '射洪锂电高新技术产业园区位于遂宁市射洪市，核准面积1217公顷。2024年，园区实现工业总产值855亿元，同比增长8.5%，规上工业企业达到96家。\n\n蜀能锂科年产10万吨磷酸铁锂正极材料项目总投资约10.4亿元，已于2024年9月投产。天齐锂业射洪基地完成技改，年产能提升至2.4万吨。\n\n园区实际到位资金占协议投资的36.2%，低于全省平均水平。下一步将建立“签约—开工—投产”台账，逐项核实。' },
    { title: '招商引资：新签约项目32个', publishedOn: '2025-01-20', text: '全年新签约项目32个，协议投资268亿元，其中10亿元以上项目7个。履约率达到78%，开工率63%，投产率21%。\n\n遂宁市投资促进局表示，将对签约一年以上未开工的项目逐一会诊。' },
  ] },
  { id: 'd2', title: '成渝地区双城经济圈园区调研（节选）.txt', articles: [
    { title: '龙泉驿：汽车城的第二曲线', publishedOn: '2024-11-03', text: '成都经济技术开发区（龙泉驿区）2023年汽车产量约85万辆，整车及零部件企业超过300家。一汽解放成都基地新能源重卡项目投资12.6亿元，2024年3月竣工。\n\n园区管委会负责人说，本地配套率从2019年的45%提高到63.8%。' },
  ] },
]
const FACTS = [
  ['d1', 1, 'area', '射洪锂电高新区', '核准面积', '=', '1217', '公顷', null, '510981', '1217公顷'], ['d1', 1, 'amount', '射洪锂电高新区', '工业总产值', '=', '855', '亿元', '2024', '510981', '855亿元'], ['d1', 1, 'percent', '射洪锂电高新区', '工业总产值增速', '=', '8.5', '%', '2024', '510981', '8.5%'], ['d1', 1, 'count', '射洪锂电高新区', '规上工业企业', '=', '96', '家', '2024', '510981', '96家'],
  ['d1', 1, 'project', '蜀能锂科', '项目', '=', '年产10万吨磷酸铁锂正极材料项目', null, null, '510981', '年产10万吨磷酸铁锂正极材料项目'], ['d1', 1, 'amount', '年产10万吨磷酸铁锂正极材料项目', '总投资', '~', '10.4', '亿元', null, '510981', '10.4亿元'], ['d1', 1, 'date', '年产10万吨磷酸铁锂正极材料项目', '投产', '=', '2024-09', null, '2024-09', '510981', '2024年9月'], ['d1', 1, 'percent', '射洪锂电高新区', '资金到位率', '=', '36.2', '%', '2024', '510981', '36.2%'],
  ['d1', 2, 'count', '射洪锂电高新区', '新签约项目', '=', '32', '个', '2024', '510981', '32个'], ['d1', 2, 'amount', '射洪锂电高新区', '协议投资', '=', '268', '亿元', '2024', '510981', '268亿元'], ['d1', 2, 'percent', '射洪锂电高新区', '履约率', '=', '78', '%', '2024', '510981', '78%'], ['d1', 2, 'percent', '射洪锂电高新区', '开工率', '=', '63', '%', '2024', '510981', '63%'],
  ['d2', 1, 'count', '成都经济技术开发区', '汽车产量', '~', '85', '万辆', '2023', '510112', '85万辆'], ['d2', 1, 'count', '成都经济技术开发区', '整车及零部件企业', '>', '300', '家', '2023', '510112', '300家'], ['d2', 1, 'amount', '一汽解放新能源重卡项目', '投资', '=', '12.6', '亿元', null, '510112', '12.6亿元'], ['d2', 1, 'percent', '成都经济技术开发区', '本地配套率', '=', '63.8', '%', '2024', '510112', '63.8%'],
]
const sentenceAt = (text, at) => { const from = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('\n', at - 1)) + 1; return [from, text.indexOf('。', at) + 1] }

export function routes(world) {
  const facts = FACTS.map(([doc, article, type, subject, indicator, op, value, unit, period, region, mention], i) => {
    const document = TEXTS.find((d) => d.id === doc); const { text } = document.articles[article - 1]
    const start = text.indexOf(mention); const [offset, end] = sentenceAt(text, start)
    return { id: `f${i + 1}`, document: { id: doc, title: document.title }, article, type, subject, indicator, op, value, unit, period, region, sentence: text.slice(offset, end), offset, start, end: start + mention.length, status: i === 3 ? 'accepted' : i === 11 ? 'dismissed' : 'open', acceptedInto: i === 3 ? { kind: 'park', id: '510981.P0001', name: '射洪锂电高新区' } : null, recordedAt: '2026-11-20T03:00:00Z' }
  })
  const find = (id) => facts.find((f) => f.id === id)
  const lines = () => TEXTS.map((d) => ({ id: d.id, title: d.title, articles: d.articles.length, facts: facts.filter((f) => f.document.id === d.id).length }))
  return [
    ['GET', '/api/inbox', ({ q }) => { const list = facts.filter((f) => f.status === (q.get('status') ?? 'open') && (!q.get('type') || f.type === q.get('type')) && (!q.get('document') || f.document.id === q.get('document')) && (!q.get('q') || f.sentence.includes(q.get('q')))); const o = Number(q.get('offset') ?? 0); return { json: { items: list.slice(o, o + Number(q.get('limit') ?? 50)), total: list.length } } }],
    ['GET', '/api/documents', () => ({ json: lines() })],
    ['POST', '/api/documents', () => ({ status: 201, json: { documents: lines().slice(0, 1) } })],
    ['GET', '/api/documents/:id', ({ params }) => { const d = TEXTS.find((own) => own.id === params.id); return d ? { json: { document: { id: d.id, title: d.title }, articles: d.articles.map((a, i) => ({ number: i + 1, ...a })) } } : { status: 404, json: { status: 404, code: 'perception.document.unknown' } } }],
    ['GET', '/api/inbox/:id/candidates', ({ params }) => { const f = find(params.id); const p = world.projects[3]; return { json: { projects: [{ id: p.id, name: p.name, reasons: ['投资方相同', '所在地相同'] }], parks: [{ id: `${f.region}.P0001`, name: f.subject, reasons: ['名称相同'] }], organisations: [] } } }],
    ['POST', '/api/inbox/:id/acceptance', ({ params, body }) => { const f = find(params.id); f.status = 'accepted'; f.acceptedInto = { id: body.into.project ?? body.into.park ?? body.into.organisation ?? 'p1' }; return { status: 201, json: f } }],
    ['POST', '/api/inbox/:id/dismissal', ({ params }) => { find(params.id).status = 'dismissed'; return { status: 201, json: find(params.id) } }],
    ['DELETE', '/api/inbox/:id/decision', ({ params }) => { Object.assign(find(params.id), { status: 'open', acceptedInto: null }); return { status: 204 } }],
  ]
}

import { createHash } from 'node:crypto'
import { chains, industries, kinds, money, regions, stages, STAGES, TODAY, day, rng } from '../data.mjs'

const USERS = [['province', '林知远', 'PROVINCE', '510000', '四川省'], ['city', '邓敏', 'CITY', '510100', '成都市'], ['county', '罗川', 'COUNTY', '510112', '龙泉驿区'], ['park', '彭越', 'PARK', '510112.P0001', '龙泉驿经济技术开发区'], ['public', '公众访客', 'PUBLIC', '510000', '四川省']]
const me = ([username, displayName, role, place, placeName]) => ({ username, displayName, role, place, placeName, permissions: role === 'PUBLIC' ? ['READ'] : ['READ', 'RECORD', 'IMPORT', 'ACCEPT', 'ADMINISTER', 'AUDIT'], oidc: false })
const now = () => new Date().toISOString()
const problem = (status, code, detail, problems = []) => ({ status, type: 'application/problem+json', json: { type: 'about:blank', title: detail, status, detail, code, problems } })
const asOf = (q) => ({ validOn: q.get('validOn') ?? TODAY, recordedAt: q.get('recordedAt') ?? now() })
const sum = (list, field) => list.reduce((a, p) => a + Number(p[field]?.amount ?? 0), 0)

export function routes(world) {
  const sees = (q) => {
    const stage = (p) => (q.get('column') === 'verified' ? p.stageVerified : p.stage)
    const wanted = { chain: 'chain', industry: 'industry', event: 'event', park: 'park' }
    const words = q.get('q')?.toLowerCase()
    const place = q.get('place')?.replace(/(00)+$/, '')
    return world.projects.filter((p) => (!words || `${p.name}${p.investor}${p.parkName}${p.code}`.toLowerCase().includes(words)) && (!place || p.place.startsWith(place)) && (!q.get('stage') || stage(p) === q.get('stage')) && (!q.get('year') || String(p.signYear) === q.get('year')) && (!q.get('minAmount') || Number(p.amount.amount) >= Number(q.get('minAmount'))) && (!q.get('maxAmount') || Number(p.amount.amount) < Number(q.get('maxAmount'))) && (q.get('overdue') !== 'true' || p.overdueDays > 0) && Object.entries(wanted).every(([key, field]) => !q.get(key) || p[field] === q.get(key)) && (!q.get('validOn') || p.milestones.NEGOTIATION.reported <= q.get('validOn')))
  }
  const ORDER = { amount: (p) => Number(p.amount.amount), signedOn: (p) => p.signed ?? '', name: (p) => p.name, stage: (p) => STAGES.indexOf(p.stage), overdueDays: (p) => p.overdueDays, recordedAt: (p) => p.stageSince }
  function sorted(list, sort) {
    const by = ORDER[(sort ?? '').replace('-', '')]
    if (!by) return list
    const turn = sort.startsWith('-') ? -1 : 1
    return [...list].sort((a, b) => (by(a) < by(b) ? -turn : by(a) > by(b) ? turn : 0))
  }
  const page = (q, list) => ({ asOf: asOf(q), total: list.length, items: list.slice(Number(q.get('offset') ?? 0), Number(q.get('offset') ?? 0) + Number(q.get('limit') ?? 50)) })
  const side = (n, d) => ({ numerator: n, denominator: d, value: d ? n / d : null })
  function rate(list, stage) {
    const formal = list.filter((p) => p.contractKind === 'FORMAL')
    const reported = side(formal.filter((p) => p.milestones[stage].reported).length, formal.length)
    const verified = side(formal.filter((p) => p.milestones[stage].verified).length, formal.length)
    return { reported, verified, gap: formal.length ? reported.value - verified.value : null }
  }
  function row(key, label, list) {
    const formal = list.filter((p) => p.contractKind === 'FORMAL')
    const promised = sum(formal, 'amount'); const reported = side(sum(formal, 'arrived').toFixed(2), promised.toFixed(2)); const verified = side(sum(formal, 'arrivedVerified').toFixed(2), promised.toFixed(2))
    for (const s of [reported, verified]) s.value = promised ? Number(s.numerator) / promised : null
    return { key, label, projects: list.length, amount: money(sum(list, 'amount')), performance: rate(list, 'PERFORMED'), start: rate(list, 'STARTED'), production: rate(list, 'PRODUCING'), funding: { reported, verified, gap: promised ? reported.value - verified.value : null } }
  }
  const FORMULA = { id: 'rates', version: '2024.1', effectiveFrom: '2024-01-01', source: '四川省招商引资统计口径', verified: false }
  const COHORT = { city: (p) => [`${p.place.slice(0, 4)}00`, regions.find((r) => r.code === `${p.place.slice(0, 4)}00`).name], county: (p) => [p.place, p.placeName], year: (p) => [String(p.signYear), String(p.signYear)], event: (p) => [p.event, p.event], park: (p) => [p.park, p.parkName], chain: (p) => [p.chain, p.chainName], industry: (p) => [p.industry, p.industryName] }

  function entriesOf(p) {
    world.entries[p.id] ??= build(p)
    return world.entries[p.id]
  }
  function build(p) {
    const list = []; const next = rng(Number(p.id.slice(1)) * 77)
    const add = (kind, on, grade, amount) => { const k = kinds.find((x) => x.kind === kind); const id = Number(p.id.slice(1)) * 1000 + list.length + 1; list.push({ id, kind, kindName: k.title.zh, stage: k.stage, validOn: on, recordedAt: `${day(on, 2 + Math.floor(next() * 20))}T0${Math.floor(next() * 9)}:15:00Z`, recordedBy: p.responsible.split(' · ')[1], grade: grade ?? k.grade, amount: amount ? money(amount) : null, text: null, evidence: { id: `e${id}`, title: `${k.title.zh}（${p.investor.slice(0, 4)}）.pdf`, kind, sha256: createHash('sha256').update(`e${id}`).digest('hex'), locator: '第 1 页' } }) }
    const m = p.milestones
    if (m.NEGOTIATION.reported) add('VISIT', m.NEGOTIATION.reported)
    if (m.SIGNED.reported) add(p.contractKind === 'FORMAL' ? 'CONTRACT' : 'FRAMEWORK', m.SIGNED.reported, null, Number(p.amount.amount))
    if (m.PERFORMED.reported) { add('LICENCE', m.PERFORMED.reported, m.PERFORMED.verified ? 'A' : 'C'); const a = Number(p.arrivedVerified.amount); if (a) { add('BANK', day(m.PERFORMED.reported, 9), 'B', Math.round(a * 0.6)); add('BANK', day(m.PERFORMED.reported, 70), 'B', Math.round(a * 0.4)) } const c = Number(p.arrived.amount) - a; if (c > 0) add('BANK', day(m.PERFORMED.reported, 100), 'C', c) }
    for (const [stage, kind, soft] of [['SITE_SECURED', 'LAND', 'LAND'], ['STARTED', 'PERMIT', 'PRESS'], ['UNDER_CONSTRUCTION', 'MONTHLY', 'MONTHLY'], ['COMPLETED', 'ACCEPTANCE', 'ACCEPTANCE'], ['PRODUCING', 'INVOICE', 'LETTER'], ['AT_CAPACITY', 'CAPACITY', 'CAPACITY']]) if (m[stage].reported) add(m[stage].verified ? kind : soft, m[stage].reported, m[stage].verified ? null : 'C')
    if (list.length > 3) { add('PRESS', day(list[2].validOn, 30)); list.at(-1).cancelled = { by: list.at(-1).id + 900, at: `${day(list[2].validOn, 60)}T03:00:00Z`, reason: '报道所述为同名项目，误录' } }
    return list.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  }
  function project(p) {
    const entries = entriesOf(p); const live = entries.filter((e) => !e.cancelled)
    const proof = (stage, good) => { const e = live.find((x) => x.stage === stage && (!good || x.grade !== 'C')); return e ? { on: e.validOn, entry: e.id } : null }
    const arrivals = live.filter((e) => e.kind === 'BANK').map((e) => ({ on: e.validOn, amount: e.amount, grade: e.grade, entry: e.id }))
    const total = (list) => money(list.reduce((a, x) => a + Number(x.amount.amount), 0))
    const [unit, person] = p.responsible.split(' · ')
    return { ...p, responsible: { unit, person }, attributes: [{ name: 'amount', value: p.amount.amount, validOn: p.signed ?? TODAY, recordedAt: now(), entry: live[1]?.id ?? null }], timeline: stages.slice(2, 11).map((s) => ({ stage: s.code, planned: p.milestones[s.code]?.planned ?? null, reported: proof(s.code, false), verified: proof(s.code, true), limitDays: s.limitDays, limitSource: s.limitSource, limitVerified: s.limitVerified })), money: { promised: p.amount, arrivals, arrivedReported: total(arrivals), arrivedVerified: total(arrivals.filter((a) => a.grade !== 'C')) }, next: p.nextStage ? { stage: p.nextStage, due: p.nextDue, overdueDays: p.overdueDays, lacking: kinds.filter((k) => k.stage === p.nextStage).map((k) => ({ evidenceKind: k.kind, title: k.title.zh })) } : null, blockers: p.overdueDays > 40 ? [{ kind: 'POWER', what: '220kV 专线容量待批复', since: day(TODAY, -p.overdueDays), entry: live.at(-1).id }] : [], entries, version: entries.length + entries.filter((e) => e.cancelled).length }
  }
  const find = (id) => world.projects.find((p) => p.id === id)
  const evidenceOf = (id) => { const p = find(`p${Math.floor(Number(id.slice(1)) / 1000)}`); return [p, p && entriesOf(p).find((e) => e.evidence?.id === id)] }

  return [
    ['GET', '/api/system', () => ({ json: { name: 'Yuanlian', version: '0.1.0', demo: true, demoLogins: USERS.map(([username, displayName, role]) => ({ username, password: 'demo', displayName, role })) } })],
    ['GET', '/api/session', ({ user }) => (user ? { json: me(user) } : problem(401, 'access.session.none', '尚未登录'))],
    ['POST', '/api/session', ({ body, login }) => { const user = USERS.find(([name]) => name === body.username && body.password === 'demo'); if (!user) return problem(401, 'access.credentials.wrong', '用户名或口令不正确'); login(user); return { json: me(user) } }],
    ['DELETE', '/api/session', ({ login }) => { login(null); return { status: 204 } }],
    ['GET', '/api/regions', () => ({ json: regions })], ['GET', '/api/chains', () => ({ json: chains })], ['GET', '/api/industries', () => ({ json: industries })], ['GET', '/api/stages', () => ({ json: stages })], ['GET', '/api/evidence-kinds', () => ({ json: kinds })],
    ['GET', '/api/parks', () => ({ json: { total: 6, items: regions.filter((r) => r.level === 'county').map((r) => ({ id: `${r.code}.P0001`, name: `${r.name.slice(0, -1)}经济技术开发区`, place: r.code, placeName: r.name })) } })],
    ['GET', '/api/projects', ({ q }) => { const list = sees(q); return { json: { ...page(q, sorted(list, q.get('sort'))), totalAmount: money(sum(list, 'amount')) } } }],
    ['GET', '/api/projects/board', ({ q }) => { const list = sees(q); const key = q.get('column') === 'verified' ? 'stageVerified' : 'stage'; return { json: { asOf: asOf(q), columns: STAGES.map((stage) => { const own = list.filter((p) => p[key] === stage); return { stage, count: own.length, amount: money(sum(own, 'amount')), overdue: own.filter((p) => p.overdueDays > 0).length, items: sorted(own, '-overdueDays').slice(0, Number(q.get('perStage') ?? 20)) } }) } } }],
    ['GET', '/api/projects/summary', ({ q }) => { const list = sees(q); return { json: { asOf: asOf(q), projects: list.length, amount: money(sum(list, 'amount')), arrived: money(sum(list, 'arrived')), signedThisYear: list.filter((p) => p.signYear === Number(TODAY.slice(0, 4))).length, overdue: list.filter((p) => p.overdueDays > 0).length, rates: row('total', '合计', list) } } }],
    ['GET', '/api/projects/export', ({ q }) => ({ text: `编号,项目\n${sees(q).slice(0, 50).map((p) => `${p.code},${p.name}`).join('\n')}`, type: 'text/csv', name: `ledger.${q.get('format')}` })],
    ['POST', '/api/projects', ({ body }) => { const base = world.projects[0]; const id = `p${world.projects.length + 1}`; world.projects.push({ ...base, id, code: `SC-NEW-${id}`, ...body, evidence: undefined }); return { status: 201, json: { id } } }],
    ['GET', '/api/projects/:id', ({ params }) => { const p = find(params.id); return p ? { json: project(p) } : problem(404, 'ledger.project.unknown', '没有这个项目') }],
    ['POST', '/api/projects/:id/entries', ({ params, body, headers, user }) => {
      const p = find(params.id); const list = entriesOf(p)
      if (headers['if-match'] !== `"${project(p).version}"`) return problem(412, 'ledger.project.changed', '他人先作了更改')
      const k = kinds.find((x) => x.kind === body.kind); const id = Number(p.id.slice(1)) * 1000 + list.length + 1
      if (body.validOn > TODAY) return problem(422, 'ledger.entry.future', '日期晚于今天', [{ code: 'ledger.entry.future', where: 'validOn', value: body.validOn, what: '事实日期不能晚于今天', maybe: '也许年份写错了' }])
      list.push({ id, kind: k.kind, kindName: k.title.zh, stage: k.stage, validOn: body.validOn, recordedAt: now(), recordedBy: user[1], grade: k.grade, amount: body.amount ? { amount: body.amount, currency: 'CNY' } : null, text: body.text ?? null, evidence: { id: `e${id}`, title: body.title ?? k.title.zh, kind: k.kind, sha256: createHash('sha256').update(String(id)).digest('hex'), locator: null } })
      return { status: 201, json: project(p) }
    }],
    ['POST', '/api/projects/:id/entries/:seq/withdrawal', ({ params, body }) => { const p = find(params.id); const e = entriesOf(p).find((x) => String(x.id) === params.seq); e.cancelled = { by: e.id + 900, at: now(), reason: body.reason }; return { status: 201, json: project(p) } }],
    ['GET', '/api/rates', ({ q }) => { const of = COHORT[q.get('by') ?? 'city']; const list = sees(q); const groups = new Map(); for (const p of list) { const [key, label] = of(p); if (key && key !== 'null') groups.set(key, [...(groups.get(key) ?? []), Object.assign(p, { label })]) } return { json: { asOf: asOf(q), formula: FORMULA, rows: [...groups].map(([key, own]) => row(key, of(own[0])[1], own)).sort((a, b) => (a.key < b.key ? -1 : 1)), total: row('total', '合计', list) } } }],
    ['GET', '/api/rates/trace', ({ q }) => { const stage = { performance: 'PERFORMED', start: 'STARTED', production: 'PRODUCING', funding: 'PERFORMED' }[q.get('rate')]; const key = q.get('key'); const of = COHORT[q.get('by') ?? 'city']; const list = sees(q).filter((p) => p.contractKind === 'FORMAL' && (!key || key === 'total' || of(p)[0] === key)); const has = (p) => p.milestones[stage][q.get('column') ?? 'reported']; const own = q.get('in') === 'numerator' ? list.filter(has) : q.get('in') === 'missing' ? list.filter((p) => !has(p)) : list; const answer = page(q, own); answer.items = answer.items.map((p) => { const e = entriesOf(p).find((x) => x.stage === stage && !x.cancelled); return { ...p, proof: e && has(p) ? { entry: e.id, validOn: e.validOn, grade: e.grade, evidence: e.evidence } : null } }); return { json: answer } }],
    ['GET', '/api/rates/history', ({ q }) => { const now = row('t', '', world.projects)[q.get('rate')][q.get('column') ?? 'reported']; const n = Number(q.get('months') ?? 24); return { json: Array.from({ length: n }, (_, i) => ({ validOn: day(TODAY, -30 * (n - 1 - i)), value: now.value * (0.72 + 0.28 * (i / (n - 1))) + Math.sin(i * 1.7) * 0.008, numerator: now.numerator, denominator: now.denominator })) } }],
    ['GET', '/api/rates/formula/:id', () => ({ json: { ...FORMULA, title: { zh: '项目推进率', en: 'Conversion rates' }, definition: { zh: '以正式合同项目为分母，以截止日前有证据达到相应阶段的项目为分子；框架协议不计。', en: 'Of projects under formal contract, those with evidence of reaching the stage by the cut-off date; framework agreements do not count.' }, numerator: { zh: '有证据达到该阶段的项目数', en: 'Projects with evidence of the stage' }, denominator: { zh: '正式合同项目数', en: 'Projects under formal contract' } } })],
    ['GET', '/api/evidence/:id', ({ params }) => { const [p, e] = evidenceOf(params.id); return e ? { json: { id: e.evidence.id, kind: e.kind, title: e.evidence.title, mediaType: 'text/plain', size: 48213, sha256: e.evidence.sha256, grade: e.grade, issuer: '龙泉驿区行政审批局', recordedAt: e.recordedAt, recordedBy: e.recordedBy, origin: { file: '来源文件.txt', article: '第 2 篇', sheet: null }, demo: true, entries: [{ seq: e.id, project: p.id, projectName: p.name }] } } : problem(404, 'evidence.unknown', '没有这份证据') }],
    ['GET', '/api/evidence/:id/text', ({ params }) => { const [p, e] = evidenceOf(params.id); const lead = `${e.kindName}\n\n项目名称：${p.name}\n投资方：${p.investor}\n建设地点：${p.placeName} ${p.parkName}\n\n`; const hit = `经审核，该项目于 ${e.validOn} 具备相应条件${e.amount ? `，所涉金额 ${Number(e.amount.amount).toLocaleString('en-US')} 元` : ''}，予以确认。`; const text = `${lead}${hit}\n\n承办单位应于每月 5 日前报送进度。有关材料原件存档备查，本件与原件一致。\n\n（演示文本）`; return { json: { text, offset: 0, highlight: { start: lead.length, end: lead.length + hit.length }, article: '第 2 篇' } } }],
    ['GET', '/api/evidence/:id/content', ({ params }) => ({ text: `evidence ${params.id}`, type: 'text/plain', name: `${params.id}.txt` })],
    ['POST', '/api/uploads', () => ({ status: 201, json: { id: `u${Date.now()}`, name: 'upload', size: 10, sha256: createHash('sha256').update(String(Date.now())).digest('hex'), mediaType: 'application/pdf' } })],
  ]
}

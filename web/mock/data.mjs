// Seeded data in the shapes of the contract. For development and tests alone; the build never sees it.
export const STAGES = ['LEAD', 'SCREENING', 'NEGOTIATION', 'SIGNED', 'PERFORMED', 'SITE_SECURED', 'STARTED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'PRODUCING', 'AT_CAPACITY', 'EXITED']
export const TITLES = ['线索', '研判', '在谈', '签约', '履约', '供地', '开工', '在建', '竣工', '投产', '达效', '退出']
const EN = ['Lead', 'Screening', 'In talks', 'Signed', 'Performed', 'Site secured', 'Started', 'Building', 'Completed', 'Producing', 'At capacity', 'Exited']
const LIMIT = [1, 3, 90, null, 90, 120, 90, 30, 540, 120, 730, null]
export const stages = STAGES.map((code, order) => ({ code, order, title: { zh: TITLES[order], en: EN[order] }, limitDays: LIMIT[order], limitSource: LIMIT[order] ? '四川省招商引资项目管理办法（2024）第十二条' : null, limitVerified: order === 4 || order === 6 }))

export const regions = [
  ['510000', '四川省', 'province', null], ['510100', '成都市', 'city', '510000'], ['510112', '龙泉驿区', 'county', '510100'], ['510118', '新津区', 'county', '510100'], ['510600', '德阳市', 'city', '510000'], ['510681', '广汉市', 'county', '510600'], ['510700', '绵阳市', 'city', '510000'], ['510704', '游仙区', 'county', '510700'], ['510900', '遂宁市', 'city', '510000'], ['510981', '射洪市', 'county', '510900'], ['511500', '宜宾市', 'city', '510000'], ['511504', '叙州区', 'county', '511500'], ['511300', '南充市', 'city', '510000'], ['511304', '嘉陵区', 'county', '511300'],
].map(([code, name, level, parent]) => ({ code, name, level, parent }))
export const counties = regions.filter((r) => r.level === 'county')
export const chains = ['动力电池', '晶硅光伏', '电子信息', '装备制造', '医药健康', '航空航天', '食品饮料', '绿色化工'].map((name, i) => ({ code: `CH${i + 1}`, name, source: '示例', verified: false }))
export const industries = [['C3841', '锂离子电池制造'], ['C3825', '光伏设备及元器件制造'], ['C3974', '显示器件制造'], ['C3491', '工业机器人制造'], ['C2720', '化学药品制剂制造'], ['C3741', '飞机制造'], ['C1512', '白酒制造'], ['C2651', '初级形态塑料及合成树脂制造']].map(([code, name]) => ({ code, name, verified: true }))
export const kinds = [
  ['VISIT', '拜访洽谈记录', 'Visit record', 'C', 'NEGOTIATION', false, true], ['FRAMEWORK', '框架协议', 'Framework agreement', 'B', 'SIGNED', true, false], ['CONTRACT', '正式合同', 'Formal contract', 'B', 'SIGNED', true, false], ['LICENCE', '营业执照', 'Business licence', 'A', 'PERFORMED', false, false], ['BANK', '到资银行回单', 'Bank receipt', 'B', 'PERFORMED', true, true], ['LAND', '土地出让合同', 'Land contract', 'A', 'SITE_SECURED', true, false], ['PERMIT', '施工许可证', 'Building permit', 'A', 'STARTED', false, false], ['MONTHLY', '建设进度月报', 'Monthly progress report', 'C', 'UNDER_CONSTRUCTION', true, true], ['PRESS', '新闻报道', 'Press report', 'C', 'STARTED', false, true], ['ACCEPTANCE', '竣工验收备案表', 'Completion record', 'A', 'COMPLETED', false, false], ['INVOICE', '首张销项发票', 'First sales invoice', 'B', 'PRODUCING', false, false], ['LETTER', '企业投产说明', 'Statement of the firm', 'C', 'PRODUCING', false, false], ['CAPACITY', '达产复核意见', 'Capacity review', 'A', 'AT_CAPACITY', false, false], ['DISSOLUTION', '解约书', 'Dissolution', 'B', 'EXITED', false, false],
].map(([kind, zh, en, grade, stage, carriesAmount, repeatable]) => ({ kind, title: { zh, en }, grade, stage, carriesAmount, repeatable, source: '证据分级规则（试行）', verified: grade === 'A' }))

export function rng(seed) {
  let a = seed >>> 0
  return () => { a = (a + 0x6d2b79f5) | 0; let t = Math.imul(a ^ (a >>> 15), 1 | a); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296 }
}
export const day = (date, add = 0) => new Date(Date.parse(date) + add * 864e5).toISOString().slice(0, 10)
export const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
export const money = (yuan) => (yuan === null ? null : { amount: yuan.toFixed(2), currency: 'CNY' })
const NAMES = ['年产 10 万吨磷酸铁锂正极材料', 'N 型 TOPCon 电池片 8GW', '8.6 代 AMOLED 模组配套', '工业机器人减速器', '高端医学影像设备', '大型无人机总装', '优质浓香白酒智能酿造', '可降解塑料 PBAT', '储能系统集成', '车规级 MCU 封测', '特高压套管智能产线', '血液制品综合基地', '航空发动机短舱', '服务器整机与液冷组件']
const FIRMS = ['蜀能锂科', '天擎光能', '京蓉显示', '准行传动', '影衡医疗', '翼川航空', '江酿酒业', '甘眉聚材', '云栈智造', '启微半导体', '西瓷电气', '锦生生物', '锐翔航材', '川芯微电']
export const EVENTS = ['第二十届西博会', '2024 四川行', '2025 川商大会', '2025 粤港澳推介会', '2026 四川行']

export function makeProjects(count, seed = 20261121) {
  const next = rng(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  return Array.from({ length: count }, (_, i) => {
    const county = pick(counties); const chain = Math.floor(next() * chains.length)
    const start = day('2022-03-01', Math.floor(next() * 1680))
    const amount = Math.round((0.4 + next() ** 3 * 60) * 100) * 1e6
    const depth = Math.min(10, 2 + Math.floor(next() * 9.4))
    const milestones = {}; const dates = {}
    let at = start; let reached = 0
    for (let s = 0; s <= 10; s++) {
      const gap = s < 3 ? 4 + next() * 50 : s === 8 ? 200 + next() * 380 : 20 + next() * 130
      const planned = day(at, Math.round(gap * 0.9) + 10)
      at = day(at, Math.round(gap))
      const done = s <= depth && at <= TODAY && reached === s - (s ? 1 : 0)
      if (done) { reached = s; dates[s] = at }
      if (s >= 2) milestones[STAGES[s]] = { reported: done ? at : null, verified: done && next() < 0.95 - s * 0.06 ? day(at, Math.round(next() * 20)) : null, planned: s >= 3 ? (done ? day(at, Math.round(next() * 60 - 35)) : day(planned < TODAY ? TODAY : planned, Math.round(next() * 300 - 130))) : null }
    }
    const verifiedReached = Math.max(0, ...STAGES.map((code, s) => (milestones[code]?.verified ? s : 0)))
    const nextIndex = reached < 10 ? reached + 1 : null
    const nextDue = nextIndex === null ? null : milestones[STAGES[nextIndex]]?.planned ?? day(dates[reached] ?? start, LIMIT[nextIndex] ?? 60)
    const signed = milestones.SIGNED.reported
    const arrived = reached >= 4 ? Math.round(amount * next() * (reached / 11)) : 0
    const firm = pick(FIRMS)
    return {
      id: `p${i + 1}`, code: `SC-${start.slice(0, 4)}-${String(i + 1).padStart(5, '0')}`, name: `${firm}${pick(NAMES)}项目`, investor: `${firm}股份有限公司`, uscc: null,
      place: county.code, placeName: county.name, park: `${county.code}.P0001`, parkName: `${county.name.slice(0, -1)}经济技术开发区`,
      chain: chains[chain].code, chainName: chains[chain].name, industry: industries[chain].code, industryName: industries[chain].name,
      event: next() < 0.6 ? pick(EVENTS) : null, signYear: signed ? Number(signed.slice(0, 4)) : null, contractKind: signed ? (next() < 0.85 ? 'FORMAL' : 'FRAMEWORK') : null,
      amount: money(amount), arrived: money(arrived), arrivedVerified: money(Math.round(arrived * (0.4 + next() * 0.5))),
      stage: STAGES[reached], stageVerified: STAGES[Math.min(reached, verifiedReached)], stageSince: dates[reached] ?? start,
      nextStage: nextIndex === null ? null : STAGES[nextIndex], nextDue, overdueDays: nextDue && nextDue < TODAY ? Math.round((Date.parse(TODAY) - Date.parse(nextDue)) / 864e5) : 0,
      responsible: pick(['市投促局 · 邓敏', '园区管委会 · 罗川', '区经科局 · 彭越', '产业处 · 李蓉']), demo: true, milestones, signed,
    }
  })
}

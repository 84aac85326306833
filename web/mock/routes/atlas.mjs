// Spreads the seeded projects over all 183 counties and answers for the map and the parks.
import { readFileSync } from 'node:fs'
import { TODAY, regions, rng } from '../data.mjs'

const topology = JSON.parse(readFileSync(new URL('../../public/geo/sichuan.topo.json', import.meta.url), 'utf8'))
const units = (layer) => topology.objects[layer].geometries.map((g) => g.properties)
const LEAN = { 5101: 34, 5115: 12, 5107: 11, 5106: 9, 5105: 7, 5109: 6, 5114: 6, 5111: 5, 5113: 5, 5117: 4, 5132: 0.5, 5133: 0.4 }
const KINDS = ['经济技术开发区', '高新技术产业园区', '工业集中发展区']

export function routes(world) {
  const next = rng(510000)
  const counties = units('counties')
  for (const [layer, level] of [['cities', 'city'], ['counties', 'county']]) {
    for (const unit of units(layer)) {
      const known = regions.find((r) => r.code === unit.code)
      if (known) Object.assign(known, { lon: unit.lon, lat: unit.lat })
      else regions.push({ code: unit.code, name: unit.name, level, parent: level === 'city' ? '510000' : unit.city, lon: unit.lon, lat: unit.lat })
    }
  }
  const parks = counties.flatMap((c) => (next() < 0.62 ? [{
    id: `${c.code}.P0001`, code: `S517${c.code.slice(2)}`, name: `${c.name.replace(/(市|区|县)$/, '')}${KINDS[Math.floor(next() * 3)]}`, level: next() < 0.12 ? '国家级' : next() < 0.6 ? '省级' : '市级', type: '综合',
    place: c.code, placeName: c.name, areaHa: Math.round(300 + next() * 3000), areaKind: next() < 0.5 ? '核准面积' : '规划面积', industries: ['装备制造', '电子信息', '食品饮料', '新材料'].slice(0, 1 + Math.floor(next() * 3)),
    lon: c.lon + (next() - 0.5) * 0.12, lat: c.lat + (next() - 0.5) * 0.1, coordBasis: '所在区县标注点', source: '中国开发区审核公告目录（2018 年版）', verified: next() < 0.5, projects: 0,
  }] : []))
  const weights = counties.map((c) => (LEAN[c.code.slice(0, 4)] ?? 3) * (0.3 + next() * 1.4))
  const total = weights.reduce((a, b) => a + b, 0)
  const draw = () => { let at = next() * total; return counties[weights.findIndex((w) => (at -= w) < 0)] ?? counties[0] }
  for (const p of world.projects) {
    const county = draw()
    const park = parks.find((own) => own.place === county.code)
    Object.assign(p, { place: county.code, placeName: county.name, park: park?.id ?? null, parkName: park?.name ?? null })
    if (park) park.projects++
    // Cities differ: drop some proof here and there.
    const harsh = (Number(county.city.slice(2, 4)) * 37) % 10
    if (next() * 26 < harsh) for (const m of Object.values(p.milestones)) m.verified = null
    if (next() * 30 < harsh && p.milestones.PERFORMED) for (const s of ['PERFORMED', 'STARTED', 'PRODUCING']) p.milestones[s] = { ...p.milestones[s], reported: null, verified: null }
  }
  world.parks = parks

  const STAGE = { performance: 'PERFORMED', start: 'STARTED', production: 'PRODUCING' }
  function valueOf(list, measure, column) {
    if (measure === 'projects') return { value: list.length, numerator: list.length, denominator: null }
    const sum = (of) => list.reduce((a, p) => a + Number(of(p)?.amount ?? 0), 0)
    if (measure === 'amount') return { value: sum((p) => p.amount), numerator: null, denominator: null }
    const formal = list.filter((p) => p.contractKind === 'FORMAL')
    const top = measure === 'funding' ? formal.reduce((a, p) => a + Number((column === 'verified' ? p.arrivedVerified : p.arrived).amount), 0) : formal.filter((p) => p.milestones[STAGE[measure]]?.[column]).length
    const base = measure === 'funding' ? formal.reduce((a, p) => a + Number(p.amount.amount), 0) : formal.length
    return { value: base ? top / base : null, numerator: top, denominator: base }
  }
  const grouped = (list, key) => { const groups = new Map(); for (const p of list) { const k = key(p); if (k) groups.set(k, [...(groups.get(k) ?? []), p]) } return groups }
  return [
    ['GET', '/api/map', ({ q }) => {
      const measure = q.get('measure') ?? 'projects', column = q.get('column') ?? 'reported'
      const list = world.projects.filter((p) => !q.get('validOn') || p.milestones.NEGOTIATION?.reported <= q.get('validOn'))
      const of = (key) => [...grouped(list, key)].map(([code, own]) => ({ code, ...valueOf(own, measure, column) }))
      const byPark = grouped(list, (p) => p.park)
      return { json: { asOf: { validOn: q.get('validOn') ?? TODAY, recordedAt: q.get('recordedAt') ?? new Date().toISOString() }, cities: of((p) => `${p.place.slice(0, 4)}00`), counties: of((p) => p.place), parks: parks.map(({ id, name, lon, lat }) => ({ id, name, lon, lat, value: valueOf(byPark.get(id) ?? [], measure, column).value })) } }
    }],
    ['GET', '/api/parks', ({ q }) => {
      const place = q.get('place')?.replace(/(00)+$/, ''), words = q.get('q')
      const list = parks.filter((p) => (!place || p.place.startsWith(place)) && (!words || p.name.includes(words)))
      return { json: { total: list.length, items: list.slice(Number(q.get('offset') ?? 0), Number(q.get('offset') ?? 0) + Number(q.get('limit') ?? 50)) } }
    }],
    ['GET', '/api/parks/:id', ({ params }) => {
      const park = parks.find((p) => p.id === params.id)
      if (!park) return { status: 404, type: 'application/problem+json', json: { status: 404, code: 'registry.park.unknown', detail: '没有这个园区' } }
      return { json: park }
    }],
    ['GET', '/api/registry/:kind/:id', ({ params, q }) => {
      const name = (params.kind === 'park' ? parks.find((p) => p.id === params.id)?.name : regions.find((r) => r.code === params.id)?.name) ?? params.id
      const figures = [['工业总产值', '元', 8e9 + next() * 7e10, 2023], ['规上工业企业', '家', 20 + Math.floor(next() * 90), 2023]]
      return { json: { asOf: { validOn: q.get('validOn'), recordedAt: q.get('recordedAt') }, kind: params.kind, id: params.id, name, place: null, source: '四川省开发区名录（演示）', observations: figures.map(([indicator, unit, value, year], i) => ({ id: `ob${i}`, indicator, op: '=', unit, value: Math.round(value), period: `${year}`, validOn: `${year}-12-31`, grade: 'C', source: '《园区年度统计摘要（演示）》', sentence: `${year}年${name}${indicator}达到公布值。`, evidence: i ? null : { id: 'e1001', title: '《园区年度统计摘要（演示）》', locator: 'article=1;from=0;to=9' }, recordedAt: '2026-03-02T01:00:00Z', recordedBy: '林知远' })) } }
    }],
  ]
}

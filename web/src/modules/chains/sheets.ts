import type { CsvCell } from '@/ui/save'
import { nameIn, type ChainNode, type Drawn, type Placement } from './api'

type Say = (key: string) => string

/// One row for each firm or park on a node, one for each node that has none, and those who stand on no node of the map.
export function csvRows(drawn: Drawn, nodes: readonly ChainNode[], locale: string, t: Say): CsvCell[][] {
  const heads = ['node', 'id', 'tier', 'trades', 'strengthHead', 'riskHead', 'inside', 'outside', 'unknown', 'covered', 'needed', 'firm', 'kindHead', 'roleHead', 'place', 'capacity', 'unit', 'since', 'until', 'gradeHead', 'source', 'quote', 'verifiedHead', 'demo', 'validOn', 'recordedAt']
  const tier = new Map(drawn.tiers.map((own) => [own.id, nameIn(locale, own.title)]))
  const rows = nodes.flatMap((node) => {
    const own: CsvCell[] = [nameIn(locale, node.name), node.id, tier.get(node.tier), node.trades.map((trade) => trade.code).join(' '), t(`strength.${node.strength}`), t(`risk.${node.risk}`), node.inside, node.outside ?? t('notTold'), node.unknown, node.matching.covered.length, node.matching.needed.length]
    const asOf = [drawn.asOf.validOn, drawn.asOf.recordedAt]
    return node.placed.length ? node.placed.map((one) => [...own, ...firmCells(one, t), ...asOf]) : [[...own, ...Array.from({ length: 13 }, () => ''), ...asOf]]
  })
  const astray = drawn.astray.map((one) => [t('notOnMap'), one.node, ...Array.from({ length: 9 }, () => ''), ...firmCells(one, t), drawn.asOf.validOn, drawn.asOf.recordedAt])
  return [heads.map((key) => t(key)), ...rows, ...astray]
}

function firmCells(one: Placement, t: Say): CsvCell[] {
  return [one.name, t(`kind.${one.kind}`), t(`role.${one.role}`), one.placeName, one.capacity, one.unit, one.since, one.until, one.grade, one.source, one.quote, one.verified ? t('yes') : t('unverified'), one.demo ? t('demo') : '']
}

/// Firms and parks with their points in WGS-84 (RFC 7946). Who has no point is told without one.
export function geoJson(drawn: Drawn, nodes: readonly ChainNode[]): string {
  const features = nodes.flatMap((node) => node.placed.map((one) => ({
    type: 'Feature',
    id: one.id,
    geometry: one.lon !== undefined && one.lon !== null && one.lat !== undefined && one.lat !== null ? { type: 'Point', coordinates: [Number(one.lon), Number(one.lat)] } : null,
    properties: {
      chain: drawn.chain, node: node.id, nodeName: node.name.zh, strength: node.strength, name: one.name, kind: one.kind, role: one.role, place: one.place ?? null, placeName: one.placeName ?? null,
      pointIsExact: one.exact, capacity: one.capacity ?? null, unit: one.unit ?? null, since: one.since, until: one.until ?? null, grade: one.grade, source: one.source, verified: one.verified, demo: one.demo, validOn: drawn.asOf.validOn,
    },
  })))
  return JSON.stringify({ type: 'FeatureCollection', features }, null, 1)
}

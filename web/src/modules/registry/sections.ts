import type { CsvCell } from '@/ui/save'
import type { TableColumn } from '@/ui/table'
import { fetchChains, fetchIndustries, fetchLeading, fetchParks, fetchRegions, type ChainRow, type IndustryRow, type LeadingRow, type ParkRow, type RegionRow, type Sourced } from './api'

export const SECTIONS = ['regions', 'parks', 'organisations', 'chains', 'leading', 'industries', 'calendar'] as const
export type SectionName = (typeof SECTIONS)[number]
export type Row = RegionRow | ParkRow | ChainRow | LeadingRow | IndustryRow
type Cells = Record<string, CsvCell>
export interface LocalSection { load: () => Promise<Row[]>; columns: (TableColumn & { title: string })[]; cells: (row: Row, names: ReadonlyMap<string, string>, word: (kind: 'level' | 'type' | 'areaKind', code: string) => string) => Cells; opens?: 'region' | 'parkDetail' }

const column = (key: string, width: string, align?: 'end') => ({ key, title: key, width, ...(align ? { align } : {}) })
const source = column('source', 'minmax(180px, 1.4fr)')
const sourced = (row: Sourced): Cells => ({ source: row.source })

/// The lists that are short enough to hold whole: what each shows, and under which headings.
export const LOCAL: Record<Exclude<SectionName, 'organisations' | 'calendar'>, LocalSection> = {
  regions: {
    load: fetchRegions, opens: 'region', columns: [column('code', '90px'), column('name', 'minmax(160px, 1fr)'), column('level', '90px'), column('parent', 'minmax(120px, 1fr)'), source],
    cells: (row, names, word) => { const own = row as RegionRow; return { code: own.code, name: own.name, level: word('level', own.level), parent: own.parent ? (names.get(own.parent) ?? own.parent) : '', ...sourced(own) } },
  },
  parks: {
    load: fetchParks, opens: 'parkDetail', columns: [column('name', 'minmax(200px, 1.4fr)'), column('placeName', 'minmax(100px, .7fr)'), column('level', '80px'), column('area', '120px', 'end'), column('industries', 'minmax(150px, 1fr)'), source],
    cells: (row, _names, word) => { const own = row as ParkRow; return { name: own.name, placeName: own.placeName, level: word('level', own.level), area: own.areaHa ?? '', industries: own.industries.join('、'), ...sourced(own) } },
  },
  chains: {
    load: fetchChains, columns: [column('code', '110px'), column('name', 'minmax(150px, 1fr)'), column('nameEn', 'minmax(150px, 1fr)'), column('leadingIndustry', 'minmax(120px, .8fr)'), source],
    cells: (row) => { const own = row as ChainRow; return { code: own.code, name: own.name, nameEn: own.nameEn, leadingIndustry: own.leadingIndustry, ...sourced(own) } },
  },
  leading: {
    load: fetchLeading, columns: [column('code', '110px'), column('name', 'minmax(150px, 1fr)'), column('nameEn', 'minmax(150px, 1fr)'), source],
    cells: (row) => { const own = row as LeadingRow; return { code: own.code, name: own.name, nameEn: own.nameEn, ...sourced(own) } },
  },
  industries: {
    load: fetchIndustries, columns: [column('code', '100px'), column('name', 'minmax(220px, 1.6fr)'), column('level', '90px'), column('section', '80px'), source],
    cells: (row, _names, word) => { const own = row as IndustryRow; return { code: own.code, name: own.name, level: word('level', own.level), section: own.section, ...sourced(own) } },
  },
}

export interface TableColumn {
  key: string
  title: string
  /// A track of CSS grid: `96px`, `minmax(180px, 2fr)`.
  width: string
  align?: 'end'
  /// The field by which the server sorts; absent where it cannot.
  sort?: string
  /// The width of the table below which the column is left out; what matters most has none.
  from?: number
}

const GAP = 12
const PADDING = 32
const least = (track: string): number => Number(/(\d+)px/.exec(track)?.[1] ?? 0)
/// Rows are separate grids, so the whole width must be told them, or each would size its tracks by its own text.
export const leastWidth = (columns: TableColumn[]): number =>
  columns.reduce((sum, column) => sum + least(column.width), PADDING + GAP * Math.max(0, columns.length - 1))
export const fitting = (columns: TableColumn[], width: number): TableColumn[] => columns.filter((column) => width >= (column.from ?? 0))

export function sortDirection(sort: string, field: string): 'ascending' | 'descending' | 'none' {
  return sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : 'none'
}
/// Descending first (the large and the late matter), then ascending, then unsorted.
export function nextSort(sort: string, field: string): string {
  return sort === `-${field}` ? field : sort === field ? '' : `-${field}`
}

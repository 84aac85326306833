export interface TableColumn {
  key: string
  title: string
  /// A track of CSS grid: `96px`, `minmax(180px, 2fr)`.
  width: string
  align?: 'end'
  /// The field by which the server sorts; absent where it cannot.
  sort?: string
}

export function sortDirection(sort: string, field: string): 'ascending' | 'descending' | 'none' {
  return sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : 'none'
}
/// Descending first (the large and the late matter), then ascending, then unsorted.
export function nextSort(sort: string, field: string): string {
  return sort === `-${field}` ? field : sort === field ? '' : `-${field}`
}

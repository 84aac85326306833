import type { Asset, State } from './api'
import { STATES } from './api'

export const TONES = { ALARM: 'danger', WARNING: 'warn', REMINDER: 'info', SILENT: 'warn', NORMAL: 'brand', UNWATCHED: 'neutral' } as const
export const valueText = (value: number): string => String(Number(value.toPrecision(6)))
/// The gravest first; within one state by code, as people count: T-2 before T-10.
const codes = new Intl.Collator('zh', { numeric: true })
export const byGravity = (a: Asset, b: Asset): number => STATES.indexOf(a.state as State) - STATES.indexOf(b.state as State) || codes.compare(a.code, b.code)
/// From the firm down to the thing itself.
export function pathOf(asset: Asset, all: ReadonlyMap<string, Asset>): Asset[] {
  const path: Asset[] = []
  for (let at = all.get(asset.parent ?? ''); at && !path.includes(at); at = all.get(at.parent ?? '')) path.unshift(at)
  return path
}

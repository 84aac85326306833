import type { AsOf, Column, Entry, RateName, Region } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'

export type Side = 'NUMERATOR' | 'DENOMINATOR'
export type Cause = 'HAPPENED' | 'CORRECTED'
export type Way = 'ENTERED' | 'LEFT' | 'CHANGED'
export interface Fraction { numerator: string; denominator: string; value: number | null }
/// `up` and `down` in projects or yuan; `down` is negative.
export interface Tally { entered: number; left: number; changed: number; up: string; down: string }
export interface Sides { numerator: Tally; denominator: Tally }
export interface MoveLine {
  project: string; code: string; name: string; place: string; placeName: string; demo: boolean
  side: Side; move: Way; cause: Cause; amountFrom: string | null; amountTo: string | null; entry: Entry | null; withdrawal: Entry | null
}
export interface Explained {
  from: AsOf; to: AsOf; rate: RateName; column: Column; figure: { from: Fraction; to: Fraction }
  happened: Sides; corrections: Sides; total: number; items: MoveLine[]
}

export const fetchExplained = (query: Query, signal: AbortSignal) => get<Explained>('/api/explain', query, signal)
export const fetchRegions = (): Promise<Region[]> => get('/api/regions')

import type { Column, RateName, Wire } from '@/kernel/api-types'
import { get, type Query } from '@/kernel/http'
export { fetchRegions } from '@/kernel/regions'

export type MoveLine = Wire['ExplainLine']
export type Side = MoveLine['side']
export type Cause = MoveLine['cause']
export type Way = MoveLine['move']
/// `up` and `down` in projects or yuan; `down` is negative.
export type Tally = Wire['ExplainTally']
export type Sides = Wire['ExplainSides']
export type Fraction = Wire['RatesFraction']
/// The description knows the rate and the column by text only.
export type Explained = Omit<Wire['ExplainExplained'], 'rate' | 'column'> & { rate: RateName; column: Column }

export const fetchExplained = (query: Query, signal: AbortSignal) => get<Explained>('/api/explain', query, signal)

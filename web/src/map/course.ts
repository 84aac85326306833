import type { Wire } from '@/kernel/api-types'

/// How one thing went, as far as it is known: moments in milliseconds, ascending, and where it was at each.
export interface Course { id: string; name: string; kind: Wire['PositionsPlaced']['kind']; place: string; demo: boolean; at: number[]; lon: number[]; lat: number[] }
/// @param still nothing is known to have moved it: it stands where it was heard last
/// @param heard the last report that was not after the moment
export interface Where { lon: number; lat: number; east: number; north: number; still: boolean; heard: number }

/// Between two reports that lie further apart nothing is made up: the thing stays where it was until it is heard again.
export const APART = 60_000
const summed = (differences: readonly number[], scale: number, start = 0): number[] => {
  let whole = 0
  return differences.map((step) => start + (whole += step) * scale)
}

/// Tracks come as whole numbers, each the difference to the one before it: seconds since the start, millionths of a degree.
export const coursesOf = (tracks: Wire['PositionsTracks']): Course[] =>
  tracks.items.map(({ device, name, kind, place, demo, at, lon, lat }) => ({ id: device, name, kind, place, demo, at: summed(at, 1_000, Date.parse(tracks.from)), lon: summed(lon, 1e-6), lat: summed(lat, 1e-6) }))

/// What was heard anew joins what is known; what lies longer back than `keep` goes, but for the last before it.
export function heard(known: ReadonlyMap<string, Course>, positions: Wire['PositionsPositions'], keep: number): Map<string, Course> {
  const oldest = Date.parse(positions.at) - keep
  return new Map(positions.items.map(({ device, name, kind, place, demo, at, lon, lat }) => {
    const before = known.get(device) ?? { at: [], lon: [], lat: [] }
    const moment = Date.parse(at)
    const fresh = moment > (before.at.at(-1) ?? -Infinity)
    const from = Math.max(0, before.at.filter((own) => own < oldest).length - 1)
    const grown = (own: readonly number[], value: number): number[] => (fresh ? [...own.slice(from), value] : own.slice(from))
    return [device, { id: device, name, kind, place, demo, at: grown(before.at, moment), lon: grown(before.lon, lon), lat: grown(before.lat, lat) }]
  }))
}

/// The last report that is not after the moment, or -1.
export function lastBefore(at: readonly number[], moment: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! <= moment) low = middle + 1
    else high = middle
  }
  return low - 1
}

/// Where something was at a moment: on the straight way between two reports, or, stepwise, where the last one put it.
export function whereAt(course: Course, moment: number, stepwise = false): Where | null {
  const i = lastBefore(course.at, moment)
  if (i < 0) return null
  const [at, lon, lat] = [course.at[i]!, course.lon[i]!, course.lat[i]!]
  const next = course.at[i + 1]
  const still: Where = { lon, lat, east: 0, north: 0, still: true, heard: at }
  if (stepwise || next === undefined || next - at > APART) return still
  const east = course.lon[i + 1]! - lon
  const north = course.lat[i + 1]! - lat
  const part = (moment - at) / (next - at)
  return { lon: lon + east * part, lat: lat + north * part, east, north, still: east === 0 && north === 0, heard: at }
}

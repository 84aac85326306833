import type { Wire } from '@/kernel/api-types'

type Shape = Wire['AssetShape']
/// A corner a line, longitude before latitude, as people write it down.
export const cornersText = ({ points }: Shape): string => points.map(([lon, lat]) => `${lon}, ${lat}`).join('\n')

/// @return null for a line that is no pair of degrees
export function cornersOf(text: string): (number[] | null)[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const pair = line.split(/[\s,，;；]+/).filter(Boolean).map(Number)
    const [lon, lat] = pair
    return pair.length === 2 && Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90 ? pair : null
  })
}
/// How many corners each needs at least.
export const LEAST = { POINT: 1, LINE: 2, POLYGON: 3 } as const

import type { Alarm, Alarms, Device, Last } from './api'
import { LEVELS } from './api'

export interface Speaking { speaking: number; silent: number; points: number }
/// A device speaks while one of its measures is no older than is declared for it; only admitted ones count.
export function speakingOf(devices: readonly Device[], lasts: readonly Last[]): Speaking {
  const fresh = new Set(lasts.filter((own) => own.last && !own.stale).map((own) => own.series.device))
  const admitted = devices.filter((own) => own.state === 'ADMITTED')
  const speaking = admitted.filter((own) => fresh.has(own.id)).length
  return { speaking, silent: admitted.length - speaking, points: devices.reduce((sum, own) => sum + own.points, 0) }
}

export interface Highest { value: number; unit: string; device: string; name: string; of: number }
/// The greatest that monitors measure now of a pollutant in normal running: what is stale, or told under maintenance, does not count.
export function highestOf(lasts: readonly Last[], code: string): Highest | null {
  const now = lasts.filter(({ series, last, stale }) => last && !stale && last.quality === 'GOOD' && [code, `${code}-Rtd`].includes(series.measure))
  const most = now.reduce<Last | null>((found, own) => (found && found.last!.value >= own.last!.value ? found : own), null)
  return most ? { value: most.last!.value, unit: most.series.unit ?? '', device: most.series.device, name: most.series.deviceName, of: new Set(now.map((own) => own.series.device)).size } : null
}

/// The gravest first, and of one level the latest.
export const inOrder = (alarms: Alarms): Alarm[] => LEVELS.flatMap((level) => [...alarms[level].items].sort((a, b) => b.raisedAt.localeCompare(a.raisedAt)))

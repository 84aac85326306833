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

/// One measure of the air or the water: where it is highest now, and where else it is measured.
export interface Measured { top: Last; of: number }
/// What monitors tell at the moment, by measure; totals and means of a span are no moment.
export function measuresOf(lasts: readonly Last[], monitors: ReadonlySet<string>): Measured[] {
  const found = new Map<string, Last[]>()
  for (const own of lasts) {
    if (!own.last || own.stale || own.last.quality !== 'GOOD' || !monitors.has(own.series.device) || !/^[^-@]+(-Rtd)?$/.test(own.series.measure)) continue
    const key = own.series.measure.replace('-Rtd', '')
    found.set(key, [...(found.get(key) ?? []), own])
  }
  return [...found.values()].map((all) => ({ top: all.reduce((most, own) => (own.last!.value > most.last!.value ? own : most)), of: all.length })).sort((a, b) => Number(!a.top.series.title) - Number(!b.top.series.title) || a.top.series.measure.localeCompare(b.top.series.measure))
}

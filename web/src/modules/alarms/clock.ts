import type { Alarm, State } from './api'

/// What the clock of an alarm is about: the step that has to be taken next.
export type Step = 'receive' | 'verify' | 'handle' | 'close'
const NEXT: Record<State, Step | null> = { RAISED: 'receive', RECEIVED: 'verify', CONFIRMED: 'handle', FALSE: 'close', HANDLED: 'close', CLOSED: null }
export const nextStep = (state: State): Step | null => NEXT[state]

export interface Clock { key: string; values: Record<string, string>; tone: 'late' | 'soon' | 'calm' | 'none' }
const NONE: Clock = { key: 'none', values: {}, tone: 'none' }
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const two = (n: number): string => String(n).padStart(2, '0')

/// A quarter of the term, at the least half a minute.
function isSoon(seconds: number, term: number): boolean {
  return seconds <= Math.max(30, term / 4)
}
function size(seconds: number): { unit: string; values: Record<string, string> } {
  if (seconds < HOUR) return { unit: 'Minutes', values: { m: two(Math.floor(seconds / MINUTE)), s: two(seconds % MINUTE) } }
  if (seconds < DAY) return { unit: 'Hours', values: { h: String(Math.floor(seconds / HOUR)), m: two(Math.floor((seconds % HOUR) / MINUTE)) } }
  return { unit: 'Days', values: { d: String(Math.floor(seconds / DAY)), h: String(Math.floor((seconds % DAY) / HOUR)) } }
}
/// Time left until the next step, or by how much it is over, at an instant of the server.
export function clockOf(alarm: Pick<Alarm, 'state' | 'dueAt' | 'since'>, now: number): Clock {
  if (!alarm.dueAt || !nextStep(alarm.state)) return NONE
  const due = Date.parse(alarm.dueAt)
  const left = Math.floor((due - now) / 1000)
  const late = left < 0
  const { unit, values } = size(Math.abs(left))
  const tone = late ? 'late' : isSoon(left, (due - Date.parse(alarm.since)) / 1000) ? 'soon' : 'calm'
  return { key: `${late ? 'over' : 'left'}${unit}`, values, tone }
}
/// A length of time as figures tell it.
export function lasting(seconds: number | null): { key: string; values: Record<string, string> } | null {
  if (seconds === null) return null
  const { unit, values } = size(seconds)
  const plain = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(Number(value))]))
  return { key: seconds < MINUTE ? 'longSeconds' : `long${unit}`, values: plain }
}

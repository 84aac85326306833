import { titleText } from '@/kernel/format'
import type { Locale } from '@/kernel/i18n'
import type { Last } from './api'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
export const clockText = (at: number): string => clock.format(at)
/// As a field of date and time has it, by the clock of Shanghai.
export const fieldOf = (at: number): string => day.format(at).replace(' ', 'T')
export const momentOf = (field: string): number => Date.parse(`${field}:00+08:00`)
export const measureText = ({ series }: Last, locale: Locale): string => titleText(series.title, locale) || series.measure
export const valueText = (value: number, digits = 4): string => String(Number(value.toPrecision(digits)))
export function ageOf(seconds: number): { unit: 'second' | 'minute' | 'hour'; n: number } {
  const whole = Math.max(0, Math.round(seconds))
  return whole < 120 ? { unit: 'second', n: whole } : whole < 7_200 ? { unit: 'minute', n: Math.floor(whole / 60) } : { unit: 'hour', n: Math.floor(whole / 3_600) }
}

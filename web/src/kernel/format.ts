import type { Locale } from './i18n'
import type { Money, RateSide, Titled } from './api-types'

export interface Parts { prefix: string; value: string; unit: string }
export const join = (parts: Parts): string =>
  `${parts.prefix}${parts.value}${parts.unit ? (/^[a-z%]/i.test(parts.unit) && parts.unit !== '%' ? ' ' : '') + parts.unit : ''}`

const fixed = (value: number, digits: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/// 亿元/万元 in Chinese, CN¥ bn/m in English; the step is chosen by the size.
export function moneyParts(amount: string | number | null | undefined, locale: Locale): Parts | null {
  if (amount === null || amount === undefined || amount === '') return null
  const yuan = Number(amount)
  if (!Number.isFinite(yuan)) return null
  return locale === 'en' ? english(yuan) : chinese(yuan)
}
function chinese(yuan: number): Parts {
  const size = Math.abs(yuan)
  if (size >= 1e8) return { prefix: '', value: fixed(yuan / 1e8, size >= 1e10 ? 1 : 2), unit: '亿元' }
  if (size >= 1e4) return { prefix: '', value: fixed(yuan / 1e4, 0), unit: '万元' }
  return { prefix: '', value: fixed(yuan, size > 0 && size < 100 ? 2 : 0), unit: '元' }
}
function english(yuan: number): Parts {
  const size = Math.abs(yuan)
  if (size >= 1e9) return { prefix: 'CN¥', value: fixed(yuan / 1e9, size >= 1e11 ? 1 : 2), unit: 'bn' }
  if (size >= 1e6) return { prefix: 'CN¥', value: fixed(yuan / 1e6, size >= 1e8 ? 0 : 1), unit: 'm' }
  return { prefix: 'CN¥', value: fixed(yuan, 0), unit: '' }
}
export function moneyText(money: Money | null | undefined, locale: Locale): string {
  const parts = moneyParts(money?.amount, locale)
  return parts ? join(parts) : '—'
}

export const count = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '—' : Number(value).toLocaleString('en-US')
export const percent = (value: number | null | undefined, digits = 1): string =>
  value === null || value === undefined ? '—' : `${fixed(value * 100, digits)}%`
/// A difference of two shares, in percentage points, always with its sign.
export const points = (value: number | null | undefined, digits = 1): string =>
  value === null || value === undefined ? '—' : `${signOf(value)}${fixed(Math.abs(value * 100), digits)}`
export const signed = (value: number): string => `${signOf(value)}${count(Math.abs(value))}`
const signOf = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '±')

export function sideText(side: RateSide, funding: boolean, locale: Locale): string {
  const show = (value: string | number) => (funding ? moneyText({ amount: String(value), currency: 'CNY' }, locale) : count(value))
  return `${show(side.numerator)} / ${show(side.denominator)}`
}

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
})
export const instantText = (instant: string | null | undefined): string => (instant ? minute.format(new Date(instant)) : '—')
export const bytes = (size: number): string =>
  size >= 1048576 ? `${fixed(size / 1048576, 1)} MB` : size >= 1024 ? `${fixed(size / 1024, 0)} kB` : `${size} B`

const DAY = 86_400_000
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
/// The same day of another month; the 31st becomes the last day where there is none.
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export const titleText = (title: Titled | null | undefined, locale: Locale): string => (title ? (locale === 'en' ? title.en : title.zh) : '')
/// A share of one has no unit that anybody writes.
export const unitText = (unit: string | null | undefined): string => (unit && unit !== '1' ? unit : '')

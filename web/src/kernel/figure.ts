import { count, join, moneyParts } from './format'
import type { Locale } from './i18n'

export interface MeasuredFigure { op: string | null; value: string | number | null; unit: string | null }
const WORDS: Record<string, string> = { '=': '', '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '~': '≈ ', range: '', planned: '→ ' }

/// A figure as it is read: plain yuan in 亿元 or 万元, long numbers in groups of three, the rest as its source writes it.
export function figureText(own: MeasuredFigure, locale: Locale): string {
  if (own.value === null || own.value === '') return ''
  const money = own.unit === '元' ? moneyParts(own.value, locale) : null
  return `${WORDS[own.op ?? '='] ?? `${own.op} `}${money ? join(money) : grouped(own.value, own.unit ?? '')}`
}
function grouped(value: string | number, unit: string): string {
  const number = Number(value)
  const text = unit && unit !== '年' && Math.abs(number) >= 10_000 ? count(number) : String(value)
  return unit ? `${text}${/^[%a-z]/i.test(unit) ? '' : ' '}${unit}` : text
}

import { join, moneyParts } from '@/kernel/format'
import type { Locale } from '@/kernel/i18n'
import type { ObservationRow } from './api'

const WORDS: Record<string, string> = { '=': '', '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '~': '≈ ' }
/// A figure as it is read: plain yuan in 亿元 or 万元, everything else as its source writes it.
export function figureText(own: Pick<ObservationRow, 'op' | 'value' | 'unit'>, locale: Locale): string {
  const money = own.unit === '元' ? moneyParts(own.value, locale) : null
  const plain = `${own.value}${own.unit ? (/^[%a-z]/i.test(own.unit) ? own.unit : ` ${own.unit}`) : ''}`
  return `${WORDS[own.op] ?? `${own.op} `}${money ? join(money) : plain}`
}

import type { Titled } from '@/kernel/api-types'
import { count, moneyText } from '@/kernel/format'
import type { Locale } from '@/kernel/i18n'

export interface Said { amount: string | number; unit: string; source: string }

export const titled = (text: Titled | null | undefined, locale: string): string => (text ? (locale === 'en' ? text.en : text.zh) : '')

/// Money in the reader's steps; other quantities with their own unit.
export function figureText(figure: Said | null | undefined, locale: string): string {
  if (!figure) return ''
  if (figure.unit === '元') return moneyText({ amount: String(figure.amount), currency: 'CNY' }, (locale === 'en' ? 'en' : 'zh-CN') satisfies Locale)
  return `${count(figure.amount)} ${figure.unit}`
}

/// A link that only who asked knows: what stands behind # is sent to no server.
export const followLink = (origin: string, secret: string): string => `${origin}/public/enquiries#${secret}`

export const TONES = { LISTED: 'brand', HELD: 'warn', UNVERIFIED: 'warn', EXPIRED: 'neutral', CLOSED: 'neutral' } as const
export const CLOCK_TONES = { OPEN: 'info', OVERDUE: 'danger', ANSWERED: 'brand', ANSWERED_LATE: 'warn' } as const

import { localeNow } from '@/kernel/i18n'
import type { Lacking } from './api'

type Tell = (key: string, values?: Record<string, unknown>) => string
export const named = (own: { zh: string; en: string }): string => own[localeNow() === 'en' ? 'en' : 'zh']
export const figure = (value: number | null | undefined, digits = 2): string | null => (value === null || value === undefined ? null : value.toFixed(digits))
export const percent = (value: number | null | undefined): string | null => (value === null || value === undefined ? null : `${(100 * value).toFixed(0)}%`)

/// What is lacking, in a line: who is nearest and how far, or how near a trade is.
export function told(own: Lacking, t: Tell): string {
  if (own.kind === 'TRADE') return t('gaps.lackingTrade', { code: own.id, name: named(own.name), near: figure(own.near) ?? '' })
  if (own.km === null || own.km === undefined) return t('gaps.lackingUnknown', { name: named(own.name) })
  const far = own.farthestKm ?? own.km
  const km = far - own.km > 1 ? `${own.km.toFixed(0)}–${far.toFixed(0)}` : own.km.toFixed(0)
  return t('gaps.lackingSupply', { name: named(own.name), firm: own.firm ?? '', place: own.placeName ?? '', km })
}

import { useI18n } from 'vue-i18n'
import { localeNow } from '@/kernel/i18n'
import { leftOf, type Due } from '@/kernel/left'
import type { Limit, Text } from './api'

/// Whether a limit is over.
export const isLate = (due: Due): boolean => leftOf(due, Date.now())?.late ?? false

/// Declared words and limits in the reader's language.
export function useWords() {
  const { t } = useI18n()
  const say = (text: Text | null | undefined): string => (text ? text[localeNow() === 'en' ? 'en' : 'zh'] : '—')
  const term = (limit: Limit): string => (limit.limit === 0 ? t('windows.sameDay') : t(`windows.unit.${limit.unit}`, { n: limit.limit }))
  const left = (due: Due): string => { const own = leftOf(due, Date.now()); return own ? t(own.key, { n: own.n }) : '' }
  return { say, term, left }
}

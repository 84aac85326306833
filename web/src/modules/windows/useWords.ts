import { useI18n } from 'vue-i18n'
import { localeNow } from '@/kernel/i18n'
import type { Limit, Text } from './api'

/// Declared words and limits in the reader's language.
export function useWords() {
  const { t } = useI18n()
  const say = (text: Text | null | undefined): string => (text ? text[localeNow() === 'en' ? 'en' : 'zh'] : '—')
  const term = (limit: Limit): string => (limit.limit === 0 ? t('windows.sameDay') : t(`windows.unit.${limit.unit}`, { n: limit.limit }))
  const left = (days: number): string => (days < 0 ? t('windows.overdueBy', { n: -days }) : days === 0 ? t('windows.dueToday') : t('windows.leftDays', { n: days }))
  return { say, term, left }
}

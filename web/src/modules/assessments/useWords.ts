import { useI18n } from 'vue-i18n'
import type { Titled } from '@/kernel/api-types'
import { localeNow, type Locale } from '@/kernel/i18n'

export function useWords() {
  const { locale } = useI18n()
  const say = (text: Titled): string => (locale.value === 'en' ? text.en : text.zh)
  const now = (): Locale => localeNow()
  return { say, now }
}

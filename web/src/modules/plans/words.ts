import { join, moneyParts } from '@/kernel/format'
import { localeNow } from '@/kernel/i18n'
import type { Titled, Wire } from '@/kernel/api-types'
import type { Fact } from './api'

export const say = (text: Titled): string => (localeNow() === 'en' ? text.en : text.zh)
export type Translate = (key: string, named?: Record<string, unknown>) => string
export const termText = (t: Translate, term: Wire['Term'] | null): string => (term ? (term.days === 0 ? t('plans.term.atOnce') : t(`plans.term.${term.kind}`, { n: term.days })) : '—')

/// An answer as a person reads it.
export function answerText(t: Translate, fact: Fact, value: string): string {
  if (fact.kind === 'TRUTH') return t(value === 'true' ? 'plans.yes' : 'plans.no')
  const choice = fact.choices.find((own) => own.id === value)
  if (choice) return say(choice.title)
  const money = fact.unit?.zh === '万元' ? moneyParts(Number(value) * 1e4, localeNow()) : null
  return money ? join(money) : `${value}${fact.unit ? ` ${say(fact.unit)}` : ''}`
}

import { useI18n } from 'vue-i18n'
import type { Titled } from '@/kernel/api-types'

/// Declared names in the reader's language; what a declaration added later is told by its own name.
export function useWords() {
  const { t, te, locale } = useI18n()
  const known = (key: string, plain: string): string => (te(key) ? t(key) : plain)
  const titled = (text: Titled): string => (locale.value === 'en' ? text.en : text.zh) || text.zh
  const step = (id: string): string => known(`supervision.step.${id}`, id)
  const rule = (id: string): string => known(`supervision.rule.${id}`, id)
  const proposal = (id: string): string => known(`supervision.proposal.${id}`, id)
  const output = (name: string): string => known(`supervision.output.${name}`, name)
  const input = (name: string): string => known(`supervision.input.${name}.name`, name)
  /// A half month stands for days beyond the whole ones.
  function told(name: string, value: string): string {
    if (value === 'true' || value === 'false') return t(`supervision.truth.${value}`)
    const key = `supervision.input.${name}`
    if (te(`${key}.over`) && value.endsWith('.5')) return value === '0.5' ? t(`${key}.under`) : t(`${key}.over`, { n: value.slice(0, -2) })
    return te(`${key}.value`) ? t(`${key}.value`, { n: value.replace('-', '−') }) : value
  }
  const inputs = (given: Record<string, string>): { name: string; value: string }[] =>
    Object.entries(given).map(([name, value]) => ({ name: input(name), value: told(name, value) }))
  return { titled, step, rule, proposal, output, input, told, inputs }
}

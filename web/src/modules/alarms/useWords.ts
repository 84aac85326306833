import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Happened, Rule, Titled } from './api'
import { useHandling, useRules } from './useDesk'

export type Words = ReturnType<typeof useWords>

/// Names in the reader's language; what no declaration names any more is told by its own id.
export function useWords() {
  const { t, locale } = useI18n()
  const rules = useRules()
  const handling = useHandling()
  const titled = (text: Titled): string => (locale.value === 'en' ? text.en : text.zh) || text.zh
  const byId = computed(() => new Map((rules.data.value ?? []).map((rule) => [rule.id, rule])))
  const ruleOf = (id: string): Rule | undefined => byId.value.get(id)
  const rule = (id: string): string => { const known = ruleOf(id); return known ? titled(known.title) : id }
  /// The declaration that rules stand in, by its id.
  const group = (id: string): string => { const known = (rules.data.value ?? []).find((own) => own.id.startsWith(`${id}/`)); return known ? titled(known.group) : id }
  const reason = (id: string): string => { const known = handling.data.value?.rules.falseReasons.find((own) => own.id === id); return known ? titled(known.title) : id }
  /// What the evidence calls by its id is named where the rule is declared.
  const signalOf = (ruleId: string, id: string): Rule['signals'][number] | undefined => ruleOf(ruleId)?.signals.find((own) => own.id === id || own.measure === id)
  const signal = (ruleId: string, id: string): string => { const known = signalOf(ruleId, id); return known ? titled(known.title) : id }
  const unit = (ruleId: string, id: string): string => { const known = signalOf(ruleId, id)?.unit ?? ''; return known === '1' ? '' : known }
  const who = (event: Happened): string => (event.act === 'DERIVE' ? t('alarms.byRules') : event.byTitle || event.by)

  function happened(event: Happened): string {
    const { said, act } = event
    if (act === 'VERIFY') return t(said['real'] === 'true' ? 'alarms.did.VERIFY_TRUE' : 'alarms.did.VERIFY_FALSE', { reason: said['reason'] ? reason(said['reason']) : '' })
    if (act === 'DERIVE') return t(`alarms.did.DERIVE_${said['withdrawn'] === 'true' ? 'WITHDRAWN' : said['endedAt'] ? 'ENDED' : 'RAISED'}`, { level: t(`alarms.level.${said['level']}`) })
    return t(`alarms.did.${act}`, { to: said['title'] ?? said['to'] ?? '' })
  }
  return { titled, ruleOf, rule, group, reason, signal, unit, who, happened, rules, handling }
}

import { ref } from 'vue'
import type { Act } from './acts'
import { close, contest, decide, escalate, extend, reply, type WholeOrder } from './api'
import { useRefresh } from './useDesk'

export interface Draft { text: string; evidence: string; uphold: boolean; days: number }
export const LONGEST_EXTENSION = 60

/// One act on an order, sent and told again everywhere; what was typed stays if it is refused.
export function useAct(act: Act, order: string) {
  const draft = ref<Draft>({ text: '', evidence: '', uphold: false, days: 5 })
  const busy = ref(false)
  const problem = ref<unknown>(null)
  const refresh = useRefresh()

  function make(): Promise<WholeOrder> {
    const { text, evidence, uphold, days } = draft.value
    const words = text.trim()
    switch (act) {
      case 'reply': return reply(order, words, evidence || null)
      case 'contest': return contest(order, words, evidence || null)
      case 'decide': return decide(order, uphold, words)
      case 'extend': return extend(order, days, words)
      case 'escalate': return escalate(order)
      case 'close': return close(order, words)
    }
  }
  async function send(): Promise<boolean> {
    busy.value = true
    problem.value = null
    try {
      await make()
      await refresh()
      return true
    } catch (cause) {
      problem.value = cause
      return false
    } finally {
      busy.value = false
    }
  }
  return { draft, busy, problem, send }
}

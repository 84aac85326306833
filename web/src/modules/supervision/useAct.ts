import { ref } from 'vue'
import type { Upload } from '@/kernel/api-types'
import type { Act } from './acts'
import { close, contest, decide, escalate, extend, reply, upload as handIn, type WholeOrder } from './api'
import { useRefresh } from './useDesk'

export interface Draft { text: string; evidence: string; upload: Upload | null; uphold: boolean; days: number }
export const LONGEST_EXTENSION = 60

/// One act on an order, sent and told again everywhere; what was typed stays if it is refused.
export function useAct(act: Act, order: string) {
  const draft = ref<Draft>({ text: '', evidence: '', upload: null, uphold: false, days: 5 })
  const busy = ref(false)
  const problem = ref<unknown>(null)
  const refresh = useRefresh()

  function make(): Promise<WholeOrder> {
    const { text, evidence, upload, uphold, days } = draft.value
    const enclosed = { evidence: evidence || null, uploadId: upload?.id ?? null }
    const words = text.trim()
    switch (act) {
      case 'reply': return reply(order, words, enclosed)
      case 'contest': return contest(order, words, enclosed)
      case 'decide': return decide(order, uphold, words)
      case 'extend': return extend(order, days, words)
      case 'escalate': return escalate(order)
      case 'close': return close(order, words)
    }
  }
  const uploading = ref(false)
  async function attach(file: File | null): Promise<void> {
    if (!file) return
    uploading.value = true
    problem.value = null
    try {
      draft.value.upload = await handIn(file)
      draft.value.evidence = ''
    } catch (cause) {
      problem.value = cause
    } finally {
      uploading.value = false
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
  return { draft, busy, uploading, problem, attach, send }
}

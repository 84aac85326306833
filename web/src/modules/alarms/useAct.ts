import { ref, shallowRef } from 'vue'
import { ApiProblem } from '@/kernel/http'
import { act as send, type Act, type Alarm, type Happened, type Overtaken, type Wanted } from './api'
import { useRefresh } from './useDesk'

export interface Draft { real: boolean; reason: string; text: string; to: string; minutes: number }
const MINUTE = 60_000

/// One act on an alarm as it was seen. What others did first is told, what was typed stays, and the alarm is fetched anew.
export function useAct(act: Act, seen: () => Alarm) {
  const draft = ref<Draft>({ real: true, reason: '', text: '', to: '', minutes: 15 })
  const since = shallowRef<Happened[]>([])
  const refresh = useRefresh()
  function wanted(now: number): Wanted {
    const { real, reason, text, to, minutes } = draft.value
    const words = text.trim() || null
    const base = { version: seen().version, act, text: words }
    if (act === 'VERIFY') return { ...base, real, reason: real ? null : reason || null }
    if (act === 'HAND_OVER') return { ...base, to }
    if (act === 'SILENCE') return { ...base, until: new Date(now + minutes * MINUTE).toISOString() }
    return base
  }
  async function run(now: number): Promise<void> {
    since.value = []
    try {
      await send(seen().id, wanted(now))
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 409) since.value = (problem.body as unknown as Overtaken).since ?? []
      void refresh()
      throw problem
    }
    await refresh()
  }
  return { draft, since, run }
}

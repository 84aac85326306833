import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { act, type Alarm } from './api'
import { useRefresh } from './useDesk'

export interface Failed { alarm: Alarm; problem: unknown }

/// Several alarms received one after the other, each by a request of its own; what fails is told and stays chosen.
export function useBatch(items: Ref<Alarm[]>) {
  const chosen = ref(new Set<string>())
  const done = ref(0)
  const total = ref(0)
  const busy = ref(false)
  const failed = shallowRef<Failed[]>([])
  const refresh = useRefresh()
  const waiting = computed(() => items.value.filter((one) => one.state === 'RAISED'))
  const count = computed(() => waiting.value.filter((one) => chosen.value.has(one.id)).length)
  /// Somebody else may have received one of them meanwhile.
  watch(waiting, (now) => {
    const known = new Set(now.map((one) => one.id))
    const kept = [...chosen.value].filter((id) => known.has(id))
    if (!busy.value && kept.length !== chosen.value.size) chosen.value = new Set(kept)
  })
  function toggle(id: string): void {
    const next = new Set(chosen.value)
    if (!next.delete(id)) next.add(id)
    chosen.value = next
  }
  function toggleAll(): void {
    chosen.value = count.value === waiting.value.length ? new Set() : new Set(waiting.value.map((one) => one.id))
  }
  async function receive(alarms: Alarm[] = waiting.value.filter((one) => chosen.value.has(one.id))): Promise<number> {
    if (busy.value || !alarms.length) return 0
    busy.value = true
    failed.value = []
    done.value = 0
    total.value = alarms.length
    for (const alarm of alarms) {
      try {
        await act(alarm.id, { version: alarm.version, act: 'RECEIVE' })
        chosen.value.delete(alarm.id)
      } catch (problem) {
        failed.value = [...failed.value, { alarm, problem }]
      }
      done.value++
    }
    await refresh()
    busy.value = false
    return alarms.length - failed.value.length
  }
  return { chosen, waiting, count, done, total, busy, failed, toggle, toggleAll, receive, clear: () => { chosen.value = new Set() }, dismiss: () => { failed.value = [] } }
}

import { computed, ref, watch, type Ref } from 'vue'
import { letThrough, type Flood, type HeldAlarm } from './api'
import { useRefresh } from './useDesk'

/// What of a flood is let through, and why: those that are ticked, or all that wait where none is.
export function useLetThrough(flood: Flood, held: Ref<HeldAlarm[]>) {
  const ticked = ref(new Set<string>())
  const text = ref('')
  const busy = ref(false)
  const problem = ref<unknown>(null)
  const refresh = useRefresh()
  const waiting = computed(() => held.value.filter((one) => !one.letThroughAt))
  const chosen = computed(() => waiting.value.filter((one) => ticked.value.has(one.key)))
  const count = computed(() => chosen.value.length || waiting.value.length)
  /// Somebody else, or the rules, may have let one of them go meanwhile.
  watch(waiting, (now) => { ticked.value = new Set(now.map((one) => one.key).filter((key) => ticked.value.has(key))) })
  function tick(key: string): void {
    const next = new Set(ticked.value)
    if (!next.delete(key)) next.add(key)
    ticked.value = next
  }
  /// How many came to the desk; null where it was refused, and then all that was typed and ticked stays.
  async function send(): Promise<number | null> {
    busy.value = true
    problem.value = null
    try {
      const { alarms } = await letThrough(flood, text.value.trim(), chosen.value.length ? chosen.value.map((one) => one.key) : null)
      ticked.value = new Set()
      text.value = ''
      return alarms
    } catch (refused) {
      problem.value = refused
      return null
    } finally {
      await refresh()
      busy.value = false
    }
  }
  return { ticked, text, busy, problem, waiting, chosen, count, tick, clear: () => { ticked.value = new Set() }, send }
}

import { ref, shallowRef } from 'vue'
import { useQueryClient } from '@tanstack/vue-query'

/// One change, sent and seen everywhere; what was typed stays if it is refused.
export function useSend() {
  const client = useQueryClient()
  const busy = ref(false)
  const problem = shallowRef<unknown>(null)
  async function send<T>(work: () => Promise<T>): Promise<T | null> {
    busy.value = true
    problem.value = null
    try {
      const done = await work()
      await Promise.all(['inspection-record', 'inspection-plans'].map((key) => client.invalidateQueries({ queryKey: [key] })))
      return done
    } catch (cause) {
      problem.value = cause
      return null
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, send }
}

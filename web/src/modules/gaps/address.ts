import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/// Choices that live in the address, so that a link shows what was seen.
export function useAddress() {
  const route = useRoute()
  const router = useRouter()
  function put(changes: Record<string, string | null>): void {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const text = (key: string): WritableComputedRef<string | null> => computed({
    get: () => { const value = route.query[key]; return typeof value === 'string' && value ? value : null },
    set: (value) => put({ [key]: value }),
  })
  return { text, put }
}

import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

const single = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)

/// Shanghai's calendar day, whatever the reader's clock is set to.
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
}
/// The last second of a Shanghai day, as the instant up to which records count.
export const endOfDay = (day: string): string => `${day}T15:59:59Z`
export const dayOf = (instant: string): string => today(new Date(instant))

export const AS_OF_KEYS = ['validOn', 'recordedAt'] as const
export function keepAsOf(from: LocationQuery, to: LocationQuery): LocationQuery | null {
  const missing = AS_OF_KEYS.filter((key) => from[key] && !(key in to))
  return missing.length ? { ...to, ...Object.fromEntries(missing.map((key) => [key, from[key] ?? null])) } : null
}

/// The pair "true on / known at" that every list, count and rate is asked for. It lives in the address.
export function useAsOf() {
  const route = useRoute()
  const router = useRouter()
  const validOn = computed(() => single(route.query['validOn']))
  const recordedAt = computed(() => single(route.query['recordedAt']))
  const past = computed(() => validOn.value !== null || recordedAt.value !== null)
  const day = computed(() => validOn.value ?? today())
  const query = computed<Record<string, string>>(() => ({
    ...(validOn.value ? { validOn: validOn.value } : {}),
    ...(recordedAt.value ? { recordedAt: recordedAt.value } : {}),
  }))
  function set(pair: { validOn: string | null; recordedAt: string | null }): Promise<unknown> {
    const rest = Object.entries(route.query).filter(([key]) => !AS_OF_KEYS.some((own) => own === key))
    const own = AS_OF_KEYS.map((key) => [key, pair[key] ?? ''] as const)
    return router.replace({ path: route.path, query: Object.fromEntries([...rest, ...own]) })
  }
  const reset = () => set({ validOn: null, recordedAt: null })
  return { validOn, recordedAt, past, day, query, set, reset }
}

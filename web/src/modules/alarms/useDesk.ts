import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, inject, onBeforeUnmount, provide, ref, watch, type InjectionKey, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '@/kernel/session'
import { fetchAlarms, fetchHandling, fetchRules, type Level, type State } from './api'
import { byUrgency, levels } from './history'

const EVERY = 5_000
const STATES: State[] = ['RAISED', 'RECEIVED', 'CONFIRMED', 'FALSE', 'HANDLED', 'CLOSED']

/// What the desk shows, by the address; asked again every few seconds, under the eyes of the reader.
export function useDesk() {
  const route = useRoute()
  const router = useRouter()
  const text = (key: string): string | null => (typeof route.query[key] === 'string' && route.query[key] ? String(route.query[key]) : null)
  const put = (changes: Record<string, string | null>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ path: route.path, query: Object.fromEntries(kept) })
  }
  const flag = (key: string) => computed<boolean>({ get: () => text(key) === '1', set: (on) => put({ [key]: on ? '1' : null }) })
  const view = computed<'desk' | 'figures'>({ get: () => (text('view') === 'figures' ? 'figures' : 'desk'), set: (value) => put({ view: value === 'desk' ? null : value }) })
  const level = computed<Level | null>({ get: () => levels.find((own) => own === text('level')) ?? null, set: (value) => put({ level: value }) })
  const state = computed<State | null>({ get: () => STATES.find((own) => own === text('state')) ?? null, set: (value) => put({ state: value }) })
  const rule = computed<string | null>({ get: () => text('by'), set: (value) => put({ by: value }) })
  const words = computed<string>({ get: () => text('q') ?? '', set: (value) => put({ q: value.trim() || null }) })
  const mine = flag('mine')
  const all = flag('all')
  const active = computed(() => [level.value, state.value, rule.value, words.value, mine.value, all.value].filter(Boolean).length)
  const clear = (): void => put({ level: null, state: null, by: null, q: null, mine: null, all: null })

  const asked = computed(() => ({ level: level.value, state: state.value, rule: rule.value, words: words.value || null, mine: mine.value || null, all: all.value || null }))
  const list = useQuery({ queryKey: ['alarms', 'list', asked], queryFn: ({ signal }) => fetchAlarms(asked.value, signal), refetchInterval: EVERY, placeholderData: keepPreviousData })
  const whole = useQuery({ queryKey: ['alarms', 'list', { level: null, state: null, rule: null, words: null, mine: null, all: null }], queryFn: ({ signal }) => fetchAlarms({}, signal), refetchInterval: EVERY })
  const items = computed(() => byUrgency(list.data.value?.items ?? []))
  return { view, level, state, rule, words, mine, all, active, clear, list, whole, items, states: STATES }
}

const NOW: InjectionKey<Ref<number>> = Symbol('now')
/// The clock of the server, second by second: terms run by it. What is within is given it, and only what shows it is drawn again.
export function useNow(told: () => string | undefined) {
  const ahead = ref(0)
  const now = ref(Date.now())
  watch(told, (instant) => { if (instant) { ahead.value = Date.parse(instant) - Date.now(); now.value = Date.parse(instant) } }, { immediate: true })
  provide(NOW, now)
  const ticking = window.setInterval(() => { now.value = Date.now() + ahead.value }, 1_000)
  onBeforeUnmount(() => window.clearInterval(ticking))
  return now
}
export const useGivenNow = (): Ref<number> => inject(NOW, () => ref(Date.now()), true)
export function usePerson() {
  const session = useSession()
  return computed(() => ({ name: session.me?.username ?? '', title: session.me?.displayName ?? '', mayHandle: session.may('HANDLE_ALARMS') }))
}
export const useRules = () => useQuery({ queryKey: ['alarm-rules'], queryFn: fetchRules, staleTime: 300_000 })
export const useHandling = () => useQuery({ queryKey: ['alarm-handling'], queryFn: fetchHandling, staleTime: 300_000 })
export function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['alarms'] })
}

import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import type { Assignment } from './api'
import { again } from './offline/again'
import { workOffline } from './offline/device'
import { about, drafts, queue, reopen, sent, visits, type Queued } from './offline/store'
import { fetchVisits, sync, type Outcome } from './offline/sync'

/// What lies on this device, and how it stands with the server.
export function useField() {
  const all = shallowRef<Assignment[]>([])
  const waiting = shallowRef<Queued[]>([])
  const begun = shallowRef<Set<string>>(new Set())
  const arrived = shallowRef<Map<string, string>>(new Map())
  const fetchedAt = ref<string | null>(null)
  const looked = ref(false)
  const busy = ref(false)
  const outcome = ref<Outcome | null>(null)
  const failure = shallowRef<unknown>(null)
  const online = ref(navigator.onLine)
  let shown = true

  async function look(): Promise<void> {
    all.value = await visits()
    waiting.value = await queue()
    begun.value = new Set((await drafts()).map((draft) => draft.visit))
    arrived.value = new Map((await sent()).map((one) => [one.visit, one.at]))
    fetchedAt.value = (await about('fetchedAt')) ?? null
    looked.value = true
  }
  /// Sends what waits, at the user's wish also what was refused, then fetches what is to be done; of two troubles the first is told.
  async function exchange(refused = false): Promise<void> {
    attempts.rest()
    await attempt(refused)
  }
  async function attempt(refused = false): Promise<void> {
    busy.value = true
    failure.value = null
    try {
      const went = await sync(refused)
      const came = went === 'offline' || went === 'login' ? went : await fetchVisits()
      outcome.value = went === 'done' ? came : went
    } catch (problem) {
      failure.value = problem
    } finally {
      await look()
      busy.value = false
      if (shown && outcome.value === 'offline' && waiting.value.length) attempts.later()
      else attempts.rest()
    }
  }
  const attempts = again(attempt)
  async function mend(one: Queued): Promise<void> {
    await reopen(one)
    await look()
  }
  const noteOnline = (): void => { online.value = true; void exchange() }
  const noteOffline = (): void => { online.value = false; outcome.value = 'offline' }
  onMounted(async () => {
    window.addEventListener('online', noteOnline)
    window.addEventListener('offline', noteOffline)
    await look()
    void workOffline().catch(() => undefined)
    await exchange()
  })
  onBeforeUnmount(() => {
    shown = false
    attempts.rest()
    window.removeEventListener('online', noteOnline)
    window.removeEventListener('offline', noteOffline)
  })
  return { all, waiting, begun, arrived, fetchedAt, looked, busy, outcome, failure, online, exchange, mend }
}

import { useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { calmly } from './calm'
import { fetchAlarms, fetchDevices, fetchLasts, fetchPositions, fetchRules } from './api'
import { heard, type Course } from '@/map/course'

const EVERY = 4_000
const KEEP = 360_000
/// The picture stays this far behind, so that the next report of a vehicle is there before it is needed.
export const LAG = 12_000

/// All that the page asks for again and again, and how everything went since it was opened.
export function useLive() {
  const positions = useQuery({ queryKey: ['operations', 'positions'], queryFn: ({ signal }) => fetchPositions(signal), refetchInterval: EVERY })
  const lasts = useQuery({ queryKey: ['operations', 'lasts'], queryFn: ({ signal }) => fetchLasts(signal), refetchInterval: 5_000 })
  const alarms = useQuery({ queryKey: ['operations', 'alarms'], queryFn: ({ signal }) => fetchAlarms(signal), refetchInterval: 5_000 })
  const devices = useQuery({ queryKey: ['operations', 'devices'], queryFn: ({ signal }) => fetchDevices(signal), refetchInterval: 10_000 })
  const rules = useQuery({ queryKey: ['operations', 'rules'], queryFn: ({ signal }) => fetchRules(signal), staleTime: 600_000 })
  const known = shallowRef<ReadonlyMap<string, Course>>(new Map())
  /// When the page first heard: nothing before it is known, so the picture stands still until it is far enough behind.
  let first = 0
  /// How far the clock of the server is ahead of this one.
  const ahead = ref(0)
  watch(positions.data, (told) => {
    if (!told) return
    ahead.value = Date.parse(told.at) - Date.now()
    first ||= Date.parse(told.at)
    known.value = heard(known.value, told, KEEP)
  }, { immediate: true })
  const seconds = ref(Date.now())
  const timer = setInterval(() => { seconds.value = Date.now() }, 1_000)
  onScopeDispose(() => clearInterval(timer))
  const clock = computed(() => seconds.value + ahead.value)
  const shown = (): number => Math.max(first, Date.now() + ahead.value - (calmly() ? 0 : LAG))
  return { positions, lasts, alarms, devices, rules, courses: computed(() => [...known.value.values()]), clock, shown }
}

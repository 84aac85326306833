import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Titled } from '@/kernel/api-types'
import { useSession } from '@/kernel/session'
import type { Circle, Dot } from '@/map/ring'
import { fetchAround, fetchChain, fetchChains, fetchParks, fetchRegions } from './api'
import { groupsOf } from './groups'

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)
const number = (value: unknown): number | null => (text(value) !== null && Number.isFinite(Number(value)) ? Number(value) : null)
export const KM = 100

/// Which circle the address asks for, and what the server says of it.
export function useCircle() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const asOf = useAsOf()
  const { locale } = useI18n()
  const titled = (own: Titled | null | undefined): string => (own ? (locale.value === 'en' ? own.en : own.zh) : '')
  const change = (part: LocationQueryRaw) => router.replace({ path: route.path, query: Object.fromEntries(Object.entries({ ...route.query, ...part }).filter(([, value]) => value !== null && value !== undefined && value !== '')) })

  const chains = useQuery({ queryKey: ['circle', 'chains', asOf.query], queryFn: ({ signal }) => fetchChains(asOf.query.value, signal) })
  const chain = computed(() => text(route.query['chain']) ?? chains.data.value?.[0]?.chain ?? null)
  const drawn = useQuery({ queryKey: ['circle', 'chain', chain, asOf.query], queryFn: ({ signal }) => fetchChain(chain.value!, asOf.query.value, signal), enabled: () => chain.value !== null })
  const regions = useQuery({ queryKey: ['regions'], queryFn: fetchRegions, staleTime: Infinity })
  const parks = useQuery({ queryKey: ['parks'], queryFn: fetchParks, staleTime: Infinity })

  const own = computed(() => (session.me && session.me.place !== '510000' ? session.me.place : null))
  const point = computed(() => { const [lon, lat] = [number(route.query['lon']), number(route.query['lat'])]; return lon === null || lat === null ? null : { lon, lat } })
  const place = computed(() => (point.value ? null : text(route.query['place']) ?? own.value))
  const km = computed(() => number(route.query['km']) ?? drawn.data.value?.rule.radiusKilometres ?? KM)
  const node = computed(() => text(route.query['node']))
  const direct = computed(() => route.query['upstream'] === 'direct')
  const question = computed(() => ({ place: place.value, ...point.value, km: km.value, node: node.value, upstream: node.value && direct.value ? 'direct' : null, ...asOf.query.value }))
  const asked = computed(() => chain.value !== null && (place.value !== null || point.value !== null))
  const around = useQuery({ queryKey: ['circle', 'around', chain, question], queryFn: ({ signal }) => fetchAround(chain.value!, question.value, signal), enabled: asked, placeholderData: (old) => old })

  const circle = computed<Circle | null>(() => {
    const now = asked.value ? around.data.value : undefined
    return now ? { lon: now.lon, lat: now.lat, name: now.name, km: now.km, ring: now.ring.map(([lon, lat]) => [lon!, lat!] as const) } : null
  })
  const dots = computed<Dot[]>(() => (asked.value ? around.data.value?.found ?? [] : []).flatMap(({ placement: at, nearestKm, farthestKm }) =>
    at.lon === null || at.lat === null ? [] : [{ id: at.subject, name: at.name, lon: at.lon, lat: at.lat, rough: farthestKm - nearestKm > 0.05 }]))
  const groups = computed(() => (asked.value && around.data.value ? groupsOf(around.data.value) : null))
  const parkDots = computed(() => (parks.data.value ?? []).map((park) => ({ id: park.place, name: park.name, lon: park.lon, lat: park.lat, size: 4 })))
  const goTo = (where: { place: string } | { lon: number; lat: number }) => change('place' in where ? { place: where.place, lon: null, lat: null } : { place: null, lon: where.lon, lat: where.lat })
  return { chains, chain, drawn, regions, parks, place, point, km, node, direct, question, asked, around, circle, dots, groups, parkDots, change, goTo, titled }
}
export type CircleState = ReturnType<typeof useCircle>

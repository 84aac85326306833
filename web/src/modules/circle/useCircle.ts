import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useSession } from '@/kernel/session'
import type { Circle, Dot } from '@/map/ring'
import { fetchAround, fetchParks, fetchRegions } from './api'
import { groupsOf } from './groups'
import { text, useAsked } from './useAsked'

const number = (value: unknown): number | null => (text(value) !== null && Number.isFinite(Number(value)) ? Number(value) : null)
export const KM = 100

/// Which circle the address asks for, and what the server says of it.
export function useCircle() {
  const session = useSession()
  const { route, asOf, titled, change, chains, chain, drawn, node } = useAsked()

  const regions = useQuery({ queryKey: ['regions'], queryFn: fetchRegions, staleTime: Infinity })
  const parks = useQuery({ queryKey: ['parks'], queryFn: fetchParks, staleTime: Infinity })

  const own = computed(() => (session.me && session.me.place !== '510000' ? session.me.place : null))
  const point = computed(() => { const [lon, lat] = [number(route.query['lon']), number(route.query['lat'])]; return lon === null || lat === null ? null : { lon, lat } })
  const place = computed(() => (point.value ? null : text(route.query['place']) ?? own.value))
  const km = computed(() => number(route.query['km']) ?? drawn.data.value?.rule.radiusKilometres ?? KM)
  const direct = computed(() => route.query['upstream'] === 'direct')
  const proven = computed(() => route.query['demo'] === 'false')
  const question = computed(() => ({ place: place.value, ...point.value, km: km.value, node: node.value, upstream: node.value && direct.value ? 'direct' : null, demo: proven.value ? false : null, ...asOf.query.value }))
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
  return { chains, chain, drawn, regions, parks, place, point, km, node, direct, proven, question, asked, around, circle, dots, groups, parkDots, change, goTo, titled }
}
export type CircleState = ReturnType<typeof useCircle>

import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { useAsOf } from '@/kernel/asof'
import type { Column } from '@/kernel/api-types'
import { useSession } from '@/kernel/session'
import { cityOf, isCity, isCounty } from '@/map/atlas'
import { breaksOf } from '@/map/scale'
import { fetchMap, fetchParks, fetchRates, fetchSummary, type PlaceValue } from './api'
import { isMeasure, kindOf, parkSizes, ranked, type Measure } from './measures'

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)

/// What the home page looks at (place, measure, column: all in the address) and what the server says of it.
export function useHome() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const asOf = useAsOf()

  const scope = computed(() => (session.me && session.me.place !== '510000' ? session.me.place.slice(0, 6) : null))
  const place = computed(() => text(route.query['place']) ?? scope.value)
  const city = computed(() => (place.value && (isCity(place.value) || isCounty(place.value)) ? cityOf(place.value) : null))
  const measure = computed<Measure>(() => (isMeasure(route.query['measure']) ? route.query['measure'] : 'performance'))
  const column = computed<Column>(() => (route.query['column'] === 'reported' ? 'reported' : 'verified'))
  const change = (part: LocationQueryRaw) => router.replace({ query: { ...route.query, ...part } })

  const key = (...parts: unknown[]) => computed(() => [...parts.map((part) => (typeof part === 'function' ? (part as () => unknown)() : part)), asOf.query.value])
  const cities = useQuery({ queryKey: key('home', 'cities'), queryFn: ({ signal }) => fetchRates({ by: 'city', ...asOf.query.value }, signal), placeholderData: (old) => old })
  const counties = useQuery({
    queryKey: key('home', 'counties', () => city.value),
    queryFn: ({ signal }) => fetchRates({ by: 'county', place: city.value, ...asOf.query.value }, signal),
    enabled: () => city.value !== null,
  })
  const summary = useQuery({ queryKey: key('home', 'summary', () => place.value), queryFn: ({ signal }) => fetchSummary({ place: place.value, ...asOf.query.value }, signal), placeholderData: (old) => old })
  const map = useQuery({
    queryKey: key('home', 'map', () => measure.value, () => column.value),
    queryFn: ({ signal }) => fetchMap({ measure: measure.value, column: column.value, ...asOf.query.value }, signal),
    placeholderData: (old) => old,
  })
  const parksHere = useQuery({ queryKey: key('home', 'parks', () => city.value), queryFn: ({ signal }) => fetchParks({ place: city.value }, signal), enabled: () => city.value !== null })

  const values = computed(() => {
    const all: PlaceValue[] = [...(map.data.value?.cities ?? []), ...(map.data.value?.counties ?? [])]
    return new Map(all.map((own) => [own.code, own.value]))
  })
  const breaks = computed(() => {
    const own = map.data.value
    if (!own) return []
    const shown = city.value ? own.counties.filter((county) => cityOf(county.code) === city.value) : own.cities
    return breaksOf(shown.map((unit) => unit.value), kindOf(measure.value))
  })
  const parks = computed(() => {
    const known = map.data.value?.parks ?? []
    const sizes = parkSizes(known.map((park) => park.value), measure.value)
    return known.map((park, i) => ({ id: park.place, name: park.name, lon: park.lon, lat: park.lat, size: sizes[i]! }))
  })
  const rows = computed(() => ranked((city.value ? counties.data.value?.rows : cities.data.value?.rows) ?? [], measure.value, column.value))
  return { scope, place, city, measure, column, change, cities, counties, summary, map, parksHere, values, breaks, parks, rows }
}

import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { today } from '@/kernel/asof'
import type { Region } from '@/kernel/api-types'
import { STAGES } from '@/kernel/stages'
import type { Choice } from '@/ui/FilterChip.vue'
import { fetchChains, fetchIndustries, fetchRates, fetchRegions } from './api'

const FIRST_YEAR = 2016
const named = (list: { code: string; name: string }[] | undefined): Choice[] => (list ?? []).map((row) => ({ value: row.code, label: row.name }))

/// Cities with their counties under them, the city's counties right after it.
export function placeChoices(regions: Region[]): Choice[] {
  const cities = regions.filter((region) => region.level.toLowerCase() === 'city')
  return cities.flatMap((city) => [
    { value: city.code, label: city.name },
    ...regions.filter((region) => region.parent === city.code).map((county) => ({ value: county.code, label: county.name, depth: 1 })),
  ])
}
export const AMOUNT_BANDS = [
  { value: '-100000000', key: 'under1' }, { value: '100000000-500000000', key: 'to5' },
  { value: '500000000-1000000000', key: 'to10' }, { value: '1000000000-5000000000', key: 'to50' }, { value: '5000000000-', key: 'over50' },
] as const

export function useChoices() {
  const { t } = useI18n()
  const wantEvents = ref(false)
  const still = { staleTime: Infinity }
  const regions = useQuery({ queryKey: ['regions'], queryFn: fetchRegions, ...still })
  const chains = useQuery({ queryKey: ['chains'], queryFn: fetchChains, ...still })
  const industries = useQuery({ queryKey: ['industries'], queryFn: fetchIndustries, ...still })
  const events = useQuery({ queryKey: ['events'], queryFn: () => fetchRates('event', {}), enabled: wantEvents, staleTime: 600_000 })
  const thisYear = Number(today().slice(0, 4))
  return {
    places: computed(() => placeChoices(regions.data.value ?? [])),
    chains: computed(() => named(chains.data.value)),
    industries: computed(() => named(industries.data.value)),
    stages: computed<Choice[]>(() => STAGES.map((stage) => ({ value: stage, label: t(`kernel.stage.${stage}`) }))),
    years: computed<Choice[]>(() => Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, i) => ({ value: String(thisYear - i), label: String(thisYear - i) }))),
    events: computed<Choice[]>(() => (events.data.value?.rows ?? []).flatMap((row) => (row.key ? [{ value: row.key, label: row.label ?? row.key, hint: String(row.projects) }] : []))),
    eventsLoading: events.isFetching,
    amounts: computed<Choice[]>(() => AMOUNT_BANDS.map((band) => ({ value: band.value, label: t(`ledger.band.${band.key}`) }))),
    askEvents: () => { wantEvents.value = true },
  }
}

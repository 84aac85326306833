import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { fetchSites } from './api'
import { MOST_COMPARED, pairsOf, pairsText } from './sites'
import { text, useAsked } from './useAsked'

/// Which comparison the address asks for, and what the server says of it.
export function useSites() {
  const { route, asOf, titled, change, chains, chain, drawn, node } = useAsked()
  const question = computed(() => ({ node: node.value, loss: text(route.query['loss']), weights: text(route.query['weights']), needs: text(route.query['needs']), ...asOf.query.value }))
  const ranked = useQuery({ queryKey: ['circle', 'sites', chain, question], queryFn: ({ signal }) => fetchSites(chain.value!, question.value, signal), enabled: () => chain.value !== null && node.value !== null, placeholderData: (old) => old })

  const set = (what: 'weights' | 'needs', id: string, value: number) => {
    const criteria = ranked.data.value?.criteria ?? []
    const declared = new Map(criteria.map((own) => [own.id, Number(what === 'weights' ? own.declaredWeight : own.declaredNeed)]))
    return change({ [what]: pairsText(new Map([...declared, ...pairsOf(question.value[what]), [id, value]]), declared) })
  }
  const reset = () => change({ weights: null, needs: null, loss: null })
  const compared = computed(() => (text(route.query['sites']) ?? '').split(',').filter(Boolean).slice(0, MOST_COMPARED))
  const full = computed(() => compared.value.length >= MOST_COMPARED)
  const compare = (id: string) => change({ sites: (compared.value.includes(id) ? compared.value.filter((own) => own !== id) : [...compared.value, id].slice(0, MOST_COMPARED)).join(',') })
  const columns = computed(() => compared.value.flatMap((id) => ranked.data.value?.parks.filter((park) => park.id === id) ?? []))
  return { chains, chain, drawn, node, question, ranked, set, reset, compared, full, compare, columns, change, titled }
}
export type SitesState = ReturnType<typeof useSites>

import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, ref, watch, type Ref } from 'vue'
import { fetchFacts, keepPlan, openCase, preview, type Basis, type Goal, type Stop, type Wanted } from './api'

const PAUSE = 250

/// One project's plan: what is answered, what is assumed, and the layout that follows from it.
export function usePlan(project: Ref<string>) {
  const queries = useQueryClient()
  const facts = useQuery({ queryKey: ['plan-facts', project], queryFn: ({ signal }) => fetchFacts(project.value, signal) })
  const answers = reactive<Record<string, string>>({})
  const start = ref('')
  const basis = ref<Basis>('PROMISED')
  const goal = ref<Goal>('START')
  const countsStops = ref(true)
  const stops = ref<Stop[]>([])
  const more = ref<Record<string, number>>({})
  const kept = ref('')

  watch(() => facts.data.value, (page) => {
    if (!page) return
    for (const fact of page.facts) answers[fact.id] = fact.answer ?? ''
    start.value = page.startOn
    if (page.running) basis.value = 'ACTUAL'
    kept.value = state()
  }, { immediate: true })

  const given = computed(() => Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '')))
  function state(): string { return JSON.stringify([start.value, given.value]) }
  const isChanged = computed(() => state() !== kept.value)

  const wanted = computed<Wanted | null>(() => (start.value ? {
    project: project.value, answers: given.value, start: start.value, basis: basis.value, goal: goal.value, countsStops: countsStops.value,
    stops: stops.value, more: Object.entries(more.value).filter(([, days]) => days > 0).map(([item, workingDays]) => ({ item, workingDays })),
  } : null))
  const settled = ref<Wanted | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(wanted, (now, before) => {
    clearTimeout(timer)
    if (!before) settled.value = now
    else timer = setTimeout(() => { settled.value = now }, PAUSE)
  }, { immediate: true })

  const plan = useQuery({
    queryKey: ['plan', settled],
    queryFn: () => preview(settled.value!),
    enabled: computed(() => settled.value !== null),
    placeholderData: (before) => before,
    retry: false,
  })
  const keep = useMutation({
    mutationFn: () => keepPlan(project.value, start.value, given.value),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plan-facts', project] }),
  })
  const open = useMutation({
    mutationFn: () => openCase(project.value),
    onSuccess: async () => {
      basis.value = 'ACTUAL'
      await queries.invalidateQueries({ queryKey: ['plan-facts', project] })
    },
  })
  return { facts, answers, start, basis, goal, countsStops, stops, more, plan, settled, keep, open, isChanged }
}
export type PlanState = ReturnType<typeof usePlan>

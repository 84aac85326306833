import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { fetchSuggestions } from './api'
import { grouped } from './segments'

const PAUSE = 90

/// What the box offers for what stands in it, once the typing pauses.
export function useSuggestions(words: Ref<string>, open: Ref<boolean>) {
  const asked = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(words, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => { asked.value = now.trim() }, PAUSE)
  }, { immediate: true })
  onBeforeUnmount(() => clearTimeout(timer))
  const found = useQuery({
    queryKey: ['search', 'suggested', asked],
    queryFn: ({ signal }) => fetchSuggestions(asked.value, signal),
    enabled: computed(() => open.value && asked.value !== ''),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  })
  const groups = computed(() => grouped(found.data.value?.hits ?? []))
  const titles = computed(() => new Map((found.data.value?.kinds ?? []).map((own) => [own.kind, own.title])))
  const hits = computed(() => groups.value.flatMap((group) => group.hits.map((own) => own.hit)))
  return { found, groups, titles, hits, asked }
}

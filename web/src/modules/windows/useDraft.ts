import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, nextTick, onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { ApiProblem } from '@/kernel/http'
import { attach, fetchDraft, fetchDrafts, keepDraft, outline, submitDraft, type Answers, type ApplicationLine, type DocumentLine, type Draft, type Outlined, type ServiceSheet } from './api'
import { handedIn } from './form/schema'

const PAUSE = 700

/// A device gives a draft its id before anything is kept under it.
export async function kept(id: string, signal?: AbortSignal): Promise<Draft | null> {
  const own = await fetchDrafts(signal)
  return own.some((draft) => draft.id === id) ? fetchDraft(id, signal) : null
}

/// A draft that keeps itself: a pause in typing sends it, and what it would come to is asked along with it.
export function useDraft(service: Ref<ServiceSheet | undefined>, id: Ref<string>) {
  const client = useQueryClient()
  const answers = ref<Answers>({})
  const project = ref<string | null>(null)
  const documents = ref<DocumentLine[]>([])
  const keptAt = ref<string | null>(null)
  const outlined = ref<Outlined | null>(null)
  const faults = ref<Record<string, string>>({})
  const problem = ref<unknown>(null)
  const busy = ref(false)
  const begun = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const before = useQuery({
    queryKey: ['draft', id], queryFn: ({ signal }) => kept(id.value, signal), enabled: () => id.value !== '', staleTime: Infinity,
  })
  const asked = computed<Answers>(() => (service.value ? handedIn(service.value.form, answers.value) : {}))

  watch([() => before.data.value, service], ([draft, sheet]) => {
    if (draft === undefined || !sheet || begun.value) return
    answers.value = { ...(draft?.answers ?? {}) }
    project.value = draft?.project ?? null
    documents.value = draft?.documents ?? []
    keptAt.value = draft?.changedAt ?? null
    void ask()
    void nextTick(() => { begun.value = true })
  }, { immediate: true })

  async function ask(): Promise<void> {
    if (service.value) outlined.value = await outline(service.value.service.id, asked.value).catch(() => outlined.value)
  }
  async function keep(): Promise<void> {
    clearTimeout(timer)
    if (!service.value) return
    const kept = await keepDraft(id.value, { service: service.value.service.id, project: project.value, answers: asked.value })
    keptAt.value = kept.changedAt
    await client.invalidateQueries({ queryKey: ['drafts'] })
  }
  function later(): void {
    clearTimeout(timer)
    timer = setTimeout(() => { void ask(); keep().catch((cause: unknown) => { problem.value = cause }) }, PAUSE)
  }
  watch([answers, project], ([now], [past]) => {
    if (!begun.value) return
    faults.value = Object.fromEntries(Object.entries(faults.value).filter(([field]) => now[field] === past[field]))
    later()
  })
  onBeforeUnmount(() => clearTimeout(timer))

  async function add(document: string, file: File): Promise<void> {
    problem.value = null
    try {
      if (!keptAt.value) await keep()
      documents.value = [...documents.value, await attach('drafts', id.value, document, file)]
      faults.value = Object.fromEntries(Object.entries(faults.value).filter(([field]) => field !== `documents.${document}`))
    } catch (cause) {
      problem.value = cause
    }
  }
  /// @return the application, or nothing where something is wrong with it
  async function submit(): Promise<ApplicationLine | null> {
    busy.value = true
    problem.value = null
    faults.value = {}
    try {
      await keep()
      const made = await submitDraft(id.value)
      client.removeQueries({ queryKey: ['draft', id.value] })
      await client.invalidateQueries({ queryKey: ['drafts'] })
      return made
    } catch (cause) {
      const told = cause instanceof ApiProblem ? cause.problems.filter((own) => own.where && /^(window\.(answer|document))/.test(own.code ?? '')) : []
      faults.value = Object.fromEntries(told.map((own) => [own.where!, own.what]))
      if (!told.length) problem.value = cause
      return null
    } finally {
      busy.value = false
    }
  }
  return { answers, project, documents, keptAt, outlined, faults, problem, busy, begun, loading: before.error, add, submit }
}

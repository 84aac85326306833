import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Entry, EvidenceKind, Project } from '@/kernel/api-types'
import { today } from '@/kernel/asof'
import { ApiProblem } from '@/kernel/http'
import { say } from '@/ui/toast'
import { fetchProject, recordEntry, upload, withdrawEntry } from './api'
import { dropDraft, emptyDraft, entryOf, inYuan, keepDraft, readDraft, type Draft } from './draft'
import { useRefresh } from './useProject'

const CONFLICT = [409, 412]

/// Recording one piece of evidence. The version seen when the form opened goes along; if someone was faster,
/// their entries are shown and the typed text stays.
export function useRecord(project: () => Project, kinds: () => EvidenceKind[], done: () => void) {
  const { t } = useI18n()
  const refresh = useRefresh()
  const kept = readDraft(project().id)
  const draft = reactive<Draft>(kept ?? emptyDraft())
  const restored = ref(kept !== null)
  const base = shallowRef<Project>(project())
  const others = shallowRef<Entry[]>([])
  const busy = ref(false)
  const uploading = ref(false)
  const failure = shallowRef<unknown>(null)
  const kind = computed(() => kinds().find((one) => one.kind === draft.kind) ?? null)
  const amountError = computed(() => (draft.amount && inYuan(draft.amount, draft.unit) === null ? t('project.record.amountWrong') : null))
  const dateError = computed(() => (draft.validOn > today() ? t('project.record.dateFuture') : null))
  watch(draft, () => keepDraft(base.value.id, draft))

  async function attach(file: File | null): Promise<void> {
    if (!file) return
    uploading.value = true
    failure.value = null
    try {
      const { id, size, sha256 } = await upload(file)
      draft.upload = { id, name: file.name, size, sha256 }
      draft.title ||= file.name.replace(/\.[^.]+$/, '')
    } catch (problem) {
      failure.value = problem
    } finally {
      uploading.value = false
    }
  }
  async function submit(): Promise<void> {
    if (!kind.value || amountError.value || dateError.value) return
    busy.value = true
    failure.value = null
    try {
      settle(await recordEntry(base.value.id, base.value.version, entryOf(draft, kind.value)))
    } catch (problem) {
      if (problem instanceof ApiProblem && CONFLICT.includes(problem.status)) await learn(problem)
      else failure.value = problem
    } finally {
      busy.value = false
    }
  }
  async function learn(problem: unknown): Promise<void> {
    const now = await fetchProject(base.value.id, {}).catch(() => null)
    const seen = new Set(base.value.entries.map((entry) => entry.id))
    const fresh = now?.entries.filter((entry) => !seen.has(entry.id)) ?? []
    const withdrawn = now?.entries.filter((entry) => entry.cancelled && !base.value.entries.find((old) => old.id === entry.id)?.cancelled && seen.has(entry.id)) ?? []
    if (!now || now.version === base.value.version) failure.value = problem
    else { base.value = now; others.value = [...fresh, ...withdrawn] }
  }
  function settle(now: Project): void {
    const seen = new Set(base.value.entries.map((entry) => entry.id))
    const added = now.entries.filter((entry) => !seen.has(entry.id)).at(-1)
    const title = kind.value?.title.zh ?? ''
    dropDraft(now.id)
    void refresh(now)
    say(t('project.record.done', { what: added?.kindName ?? title }), added ? { undo: { label: t('ui.undo'), run: () => takeBack(now.id, added) } } : {})
    done()
  }
  async function takeBack(id: string, entry: Entry): Promise<void> {
    try {
      await withdrawEntry(id, entry.id, t('project.record.undoReason'), today())
      await refresh()
    } catch {
      say(t('project.record.undoFailed'), { tone: 'danger' })
    }
  }
  function discard(): void {
    Object.assign(draft, emptyDraft())
    dropDraft(base.value.id)
    restored.value = false
  }
  return { draft, kind, restored, others, busy, uploading, failure, amountError, dateError, attach, submit, discard }
}

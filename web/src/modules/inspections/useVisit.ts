import { computed, onMounted, reactive, ref, shallowRef, toRaw, watch } from 'vue'
import { useSession } from '@/kernel/session'
import type { Assignment, Spot } from './api'
import { locate, newId } from './offline/device'
import { emptyDraft, lacks, recordOf } from './offline/form'
import { about, draft as keptDraft, dropPhoto, finish, keepDraft, keepPhoto, photosOf, visit as keptVisit, type Draft, type KeptPhoto } from './offline/store'

/// The server takes a file by its ending; some cameras give none.
const named = (file: File): string => (/\.(jpe?g|png)$/i.test(file.name) ? file.name : `${file.name || 'photo'}.${file.type === 'image/png' ? 'png' : 'jpg'}`)

/// Filling in one visit. Every stroke is kept on the device; nothing here asks the server.
export function useVisit(id: string) {
  const session = useSession()
  const assignment = shallowRef<Assignment | null>(null)
  const missing = ref(false)
  const draft = reactive<Draft>(emptyDraft(id, new Date()))
  const photos = shallowRef<KeptPhoto[]>([])
  const spot = shallowRef<Spot | null>(null)
  const locating = ref(false)
  const busy = ref(false)
  const asked = ref(false)
  const lack = computed(() => (assignment.value ? lacks(assignment.value, draft) : {}))
  const complete = computed(() => Object.keys(lack.value).length === 0)
  let ready = false

  async function find(): Promise<void> {
    locating.value = true
    spot.value = (await locate()) ?? spot.value
    locating.value = false
  }
  onMounted(async () => {
    assignment.value = (await keptVisit(id)) ?? null
    missing.value = assignment.value === null
    const kept = await keptDraft(id)
    if (kept) Object.assign(draft, kept)
    for (const question of assignment.value?.checklist.questions ?? []) draft.answers[question.id] ??= { value: '', remark: '' }
    photos.value = (await photosOf(id)).filter((photo) => photo.record === null)
    draft.photos = photos.value.map(({ id: photo, question }) => ({ id: photo, question }))
    ready = true
    void find()
  })
  const plain = (): Draft => structuredClone({ ...toRaw(draft), answers: Object.fromEntries(Object.entries(draft.answers).map(([key, value]) => [key, { ...value }])), photos: draft.photos.map((photo) => ({ ...photo })) })
  const keeping = ref(0)
  watch(draft, () => {
    if (!ready) return
    keeping.value++
    void keepDraft(plain()).finally(() => keeping.value--)
  }, { deep: true })

  async function take(question: string, files: FileList | null): Promise<void> {
    for (const file of files ?? []) {
      const photo: KeptPhoto = { id: newId(), visit: id, record: null, question, name: named(file), file, at: new Date().toISOString(), spot: spot.value }
      await keepPhoto(photo)
      photos.value = [...photos.value, photo]
      draft.photos.push({ id: photo.id, question })
    }
    void find()
  }
  async function drop(photo: KeptPhoto): Promise<void> {
    await dropPhoto(photo.id)
    photos.value = photos.value.filter((one) => one.id !== photo.id)
    draft.photos = draft.photos.filter((one) => one.id !== photo.id)
  }
  /// @returns whether there is a record now
  async function done(): Promise<boolean> {
    asked.value = true
    if (!assignment.value || !complete.value) return false
    busy.value = true
    const by = session.me?.username ?? (await about('by')) ?? ''
    ready = false
    await finish(recordOf(assignment.value, plain(), spot.value, new Date(), by))
    busy.value = false
    return true
  }
  return { assignment, missing, draft, keeping, photos, spot, locating, busy, asked, lack, complete, find, take, drop, done }
}

import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'

interface Asked { failureReason: Readonly<Ref<unknown>>; dataUpdatedAt: Readonly<Ref<number>> }

/// What keeps an answer from coming, from the first failure until one comes. A question that is asked every few seconds forgets
/// its fault each time that it is asked anew, and what tells of it would blink.
export function useTrouble({ failureReason, dataUpdatedAt }: Asked): ShallowRef<unknown> {
  const trouble = shallowRef<unknown>(null)
  watch(failureReason, (reason) => { if (reason) trouble.value = reason }, { immediate: true })
  watch(dataUpdatedAt, () => { trouble.value = null })
  return trouble
}

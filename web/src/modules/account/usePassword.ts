import { computed, reactive, ref } from 'vue'
import { ApiProblem } from '@/kernel/http'
import { changePassword } from './api'

export const SHORTEST = 10
export type Fault = 'short' | 'same' | 'different'
export interface Words { current: string; next: string; again: string }

/// What is wrong with a new password before the server is asked, each under its field; the server knows the rest.
export function faultsOf(words: Words): Partial<Record<keyof Words, Fault>> {
  return {
    ...(words.next && words.next.length < SHORTEST ? { next: 'short' as const } : {}),
    ...(words.next && words.next === words.current ? { next: 'same' as const } : {}),
    ...(words.again && words.again !== words.next ? { again: 'different' as const } : {}),
  }
}

export function usePassword(onChanged: () => void) {
  const words = reactive<Words>({ current: '', next: '', again: '' })
  const busy = ref(false)
  const problem = ref<unknown>(null)
  const faults = computed(() => faultsOf(words))
  const ready = computed(() => words.current !== '' && words.next !== '' && words.again !== '' && !Object.keys(faults.value).length)
  const wrong = computed(() => problem.value instanceof ApiProblem && problem.value.problems.some((one) => one.where === 'current'))

  async function send(): Promise<void> {
    if (!ready.value || busy.value) return
    busy.value = true
    problem.value = null
    try {
      await changePassword(words.current, words.next)
      Object.assign(words, { current: '', next: '', again: '' })
      onChanged()
    } catch (cause) {
      problem.value = cause
    } finally {
      busy.value = false
    }
  }
  return { words, busy, problem, faults, ready, wrong, send }
}

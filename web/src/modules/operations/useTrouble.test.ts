import { expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useTrouble } from './useTrouble'

it('tells a failure until an answer comes, though it is asked again meanwhile', async () => {
  const asked = { failureReason: ref<unknown>(null), dataUpdatedAt: ref(0) }
  const trouble = useTrouble(asked)
  asked.failureReason.value = 'no server'
  await nextTick()
  asked.failureReason.value = null
  await nextTick()
  expect(trouble.value).toBe('no server')
  asked.dataUpdatedAt.value = 1
  await nextTick()
  expect(trouble.value).toBeNull()
})

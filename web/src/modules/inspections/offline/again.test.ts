import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { again } from './again'

describe('what is tried again', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('waits twice as long each time, and never over a minute', async () => {
    const at: number[] = []
    const begun = Date.now()
    const tries = again(async () => { at.push((Date.now() - begun) / 1000); tries.later() })
    tries.later()
    await vi.advanceTimersByTimeAsync(200_000)
    expect(at).toEqual([2, 6, 14, 30, 62, 122, 182])
  })
  it('rests when it has arrived, and begins anew with a short wait', async () => {
    const work = vi.fn(async () => undefined)
    const tries = again(work)
    tries.later()
    tries.later()
    tries.rest()
    await vi.advanceTimersByTimeAsync(200_000)
    expect(work).not.toHaveBeenCalled()
    tries.later()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(work).toHaveBeenCalledOnce()
  })
})

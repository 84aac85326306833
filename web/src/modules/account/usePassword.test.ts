import { describe, expect, it } from 'vitest'
import { faultsOf } from './usePassword'

describe('a new password', () => {
  it('says nothing of fields that are still empty', () => expect(faultsOf({ current: '', next: '', again: '' })).toEqual({}))
  it('is refused when short, unchanged or typed differently', () => {
    expect(faultsOf({ current: 'a', next: 'tooshort1', again: '' })).toEqual({ next: 'short' })
    expect(faultsOf({ current: 'Yuanlian-2026', next: 'Yuanlian-2026', again: 'Yuanlian-2026' })).toEqual({ next: 'same' })
    expect(faultsOf({ current: 'a', next: 'a longer sentence', again: 'another sentence' })).toEqual({ again: 'different' })
  })
  it('passes when long and typed twice alike', () => expect(faultsOf({ current: 'a', next: 'a longer sentence', again: 'a longer sentence' })).toEqual({}))
})

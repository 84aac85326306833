import { describe, expect, it } from 'vitest'
import { dayOf, endOfDay, keepAsOf, today } from './asof'

describe('the as-of pair', () => {
  it('takes the day of Shanghai, not of the reader', () => expect(today(new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-22'))
  it('ends a day at its last second in Shanghai', () => expect(dayOf(endOfDay('2026-06-30'))).toBe('2026-06-30'))
  it('goes along from page to page', () => expect(keepAsOf({ validOn: '2026-06-30', q: 'x' }, { stage: 'SIGNED' })).toEqual({ stage: 'SIGNED', validOn: '2026-06-30' }))
  it('lets itself be reset by an empty value', () => expect(keepAsOf({ validOn: '2026-06-30' }, { validOn: '' })).toBeNull())
  it('asks for no detour when nothing was chosen', () => expect(keepAsOf({}, { q: 'x' })).toBeNull())
})

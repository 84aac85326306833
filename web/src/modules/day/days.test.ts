import { describe, expect, it } from 'vitest'
import { drawerOf, paceOf } from './days'

describe('paceOf', () => {
  it('tells past from today and soon', () => {
    expect(paceOf({ days: 3 })).toEqual({ state: 'past', days: 3 })
    expect(paceOf({ days: 0 })).toEqual({ state: 'today', days: 0 })
    expect(paceOf({ days: -7 })).toEqual({ state: 'soon', days: 7 })
    expect(paceOf({ days: null })).toBeNull()
  })
})

describe('drawerOf', () => {
  it('opens orders and projects beside the day', () => {
    expect(drawerOf('/desk?view=orders&order=a1')).toEqual({ name: 'order', id: 'a1' })
    expect(drawerOf('/ledger?project=b2')).toEqual({ name: 'project', id: 'b2' })
  })
  it('goes to the page of everything else', () => {
    expect(drawerOf('/bulletins/x/510000')).toBeNull()
    expect(drawerOf('/inbox?fact=3')).toBeNull()
  })
})

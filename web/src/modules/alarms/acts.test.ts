import { describe, expect, it } from 'vitest'
import { actsOn, isStep, needsWords } from './acts'
import type { Alarm } from './api'

const NOW = Date.parse('2026-11-23T02:00:00Z')
const alarm = (more: Partial<Alarm>): Alarm => ({
  id: 'a', version: 1, place: '5101.park', placeName: '园区', object: 'd', objectName: '储罐 1', rule: 'tank-farm/pressure-very-high', ruleVersion: 1, demo: false, state: 'RAISED', level: 'ALARM', round: 1,
  openedAt: '2026-11-23T01:59:00Z', raisedAt: '2026-11-23T01:58:00Z', since: '2026-11-23T01:59:00Z', dueAt: '2026-11-23T02:00:00Z', lastAt: '2026-11-23T01:59:00Z', lasts: true, rederived: false, times: 1,
  holder: null, holderTitle: null, offeredTo: null, offeredTitle: null, silent: false, silence: null, escalated: null, ...more,
})
const me = { name: 'park', title: '园区', mayHandle: true }
const acts = (more: Partial<Alarm>) => actsOn(alarm(more), me, NOW)
const silence = (more: Partial<NonNullable<Alarm['silence']>> = {}) => ({ by: 'city', byTitle: '市级', reason: '检修', at: '2026-11-23T01:59:00Z', until: '2026-11-23T02:10:00Z', needsSecond: true, secondTitle: null, ...more })

describe('an alarm', () => {
  it('is received first', () => expect(acts({})).toEqual(['RECEIVE', 'SILENCE', 'REMARK']))
  it('is verified, handled and closed by who has it', () => {
    expect(acts({ state: 'RECEIVED', holder: 'park' })[0]).toBe('VERIFY')
    expect(acts({ state: 'CONFIRMED', holder: 'park' })[0]).toBe('HANDLE')
    expect(acts({ state: 'FALSE', holder: 'park' })[0]).toBe('CLOSE')
  })
  it('is not closed while what was handled still lasts', () => {
    expect(acts({ state: 'HANDLED', holder: 'park', lasts: true })).toEqual(['HAND_OVER', 'SILENCE', 'REMARK'])
    expect(acts({ state: 'HANDLED', holder: 'park', lasts: false })[0]).toBe('CLOSE')
  })
  it('of another person is taken over', () => expect(acts({ state: 'RECEIVED', holder: 'city' })).toEqual(['TAKE_OVER', 'SILENCE', 'REMARK']))
  it('bears a remark only once it is closed', () => expect(acts({ state: 'CLOSED', holder: 'park' })).toEqual(['REMARK']))
  it('only shows itself to those who may not handle alarms', () => expect(actsOn(alarm({}), { ...me, mayHandle: false }, NOW)).toEqual([]))
})
describe('a silence', () => {
  it('is confirmed by a second person', () => expect(acts({ silence: silence() })).toContain('CONFIRM_SILENCE'))
  it('is not confirmed by who asked for it, nor twice', () => {
    expect(acts({ silence: silence({ by: 'park' }) })).not.toContain('CONFIRM_SILENCE')
    expect(acts({ silence: silence({ secondTitle: '省级' }) })).not.toContain('CONFIRM_SILENCE')
  })
  it('is asked for again after its end', () => expect(acts({ silence: silence({ until: '2026-11-23T02:00:00Z' }) })).toContain('SILENCE'))
})
describe('taking over', () => {
  it('needs a reason where nobody offered it', () => expect(needsWords('TAKE_OVER', alarm({ holder: 'city' }), me)).toBe(true))
  it('needs none where it was offered, by name or by title', () => {
    expect(needsWords('TAKE_OVER', alarm({ holder: 'city', offeredTo: 'park' }), me)).toBe(false)
    expect(needsWords('TAKE_OVER', alarm({ holder: 'city', offeredTo: '园区' }), me)).toBe(false)
  })
  it('is a step, and a silence is none', () => expect([isStep('TAKE_OVER'), isStep('SILENCE'), isStep(undefined)]).toEqual([true, false, false]))
})

import { describe, expect, it } from 'vitest'
import { actsFor } from './acts'
import type { ActStep } from './api'

const step = (changes: Partial<ActStep>): ActStep => ({ state: 'RUNNING', signers: [], signatures: [], mayStop: [], stoppedBy: null, ...changes }) as ActStep
describe('what an office may do', () => {
  it('is to receive what nobody has received', () => { expect(actsFor(step({ state: 'READY' }))[0]).toBe('RECEIVE') })
  it('is to sign before it finishes', () => {
    expect(actsFor(step({ signers: ['a'] }))).toContain('SIGN')
    expect(actsFor(step({ signers: ['a'], signatures: [{ department: 'a', approves: true, by: 'x' }] }))[0]).toBe('FINISH')
  })
  it('is to stop the clock only for what is declared', () => {
    expect(actsFor(step({}))).not.toContain('ASK_CORRECTION')
    expect(actsFor(step({ mayStop: ['TESTING'] }))).toContain('STOP')
  })
  it('is to let a stopped clock go on by what stopped it', () => {
    expect(actsFor(step({ state: 'STOPPED', stoppedBy: 'CORRECTION' }))[0]).toBe('CORRECT')
    expect(actsFor(step({ state: 'STOPPED', stoppedBy: 'TESTING' }))[0]).toBe('RESUME')
  })
  it('is to act on the own department\'s steps alone', () => {
    expect(actsFor(step({ department: 'a' }), 'a')[0]).toBe('FINISH')
    expect(actsFor(step({ department: 'a' }), 'b')).toEqual(['URGE'])
    expect(actsFor(step({ department: 'a', signers: ['a', 'b'] }), 'b')).toEqual(['SIGN', 'URGE'])
    expect(actsFor(step({ department: 'a', signers: ['b'], signatures: [{ department: 'b', approves: true, by: 'x' }] }), 'b')).toEqual(['URGE'])
  })
})

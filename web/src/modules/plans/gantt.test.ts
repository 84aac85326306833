import { describe, expect, it } from 'vitest'
import type { PlanPage, PlanStep } from './api'
import { position } from '@/ui/axis'
import { axisOf, groupsOf, isBeyond, linksOf, middlesOf, segmentsOf } from './gantt'

const words = { zh: '', en: '' }
function step(id: string, phase: PlanStep['phase'], begin: string | null, end: string | null, extra: Partial<PlanStep> = {}): PlanStep {
  return {
    id, title: words, phase, department: 'x', departmentTitle: words, reason: { trigger: null, rule: 0, words: '', given: {} }, statutory: null, promised: null,
    isWork: false, workDays: null, after: [], begin, end, latestEnd: end, slackDays: 0, critical: true, onPath: true, done: false,
    stretches: begin && end ? [{ from: begin, until: end, stop: null }] : [], stops: [], issues: null, note: null, source: '', verified: false, ...extra,
  }
}
function page(steps: PlanStep[], extra: Partial<PlanPage> = {}): PlanPage {
  return {
    on: '2026-03-02', version: 1, hash: '', source: '', verified: false, start: '2026-03-02', end: '2026-12-31', constructionOn: '2026-04-20', goal: 'START', workingDays: 34,
    phases: [], steps, open: [], left: [], path: steps.map((own) => own.id), missing: [], whatIf: null, readiness: [], ...extra,
  }
}
const offer = step('offer', 'LAND', '2026-03-02', '2026-04-01')
const permit = step('permit', 'PERMIT', '2026-04-01', '2026-04-20', { after: ['offer'] })
const acceptance = step('acceptance', 'ACCEPTANCE', '2026-10-19', '2026-11-02', { slackDays: null, critical: false, onPath: false })

describe('the time axis of a plan', () => {
  it('ends a little after the goal, not after everything', () => {
    const axis = axisOf(page([offer, permit, acceptance]))
    expect(axis.from).toBe('2026-03-02')
    expect(axis.to > '2026-04-20' && axis.to < '2026-05-01').toBe(true)
    expect(isBeyond(acceptance, axis)).toBe(true)
  })
  it('reaches to the last step where all of it is the goal', () => {
    expect(axisOf(page([offer, permit, acceptance], { goal: 'END', end: '2026-11-02' })).to > '2026-11-02').toBe(true)
  })
  it('holds days at its edges', () => {
    const axis = axisOf(page([offer, permit]))
    expect(position(axis, '2020-01-01')).toBe(0)
    expect(position(axis, '2030-01-01')).toBe(1)
  })
})

describe('the rows of a plan', () => {
  it('stand phase by phase in the order in which steps begin, those without a day last', () => {
    const late = step('late', 'LAND', null, null)
    expect(groupsOf(page([late, permit, offer])).map((group) => group.steps.map((own) => own.id))).toEqual([['offer', 'late'], ['permit']])
  })
  it('have their middle below the head of their phase', () => {
    const { middles, height } = middlesOf(groupsOf(page([offer, permit])))
    expect([middles.get('offer'), middles.get('permit'), height]).toEqual([47, 111, 128])
  })
  it('draw a stopped clock as a segment of its own', () => {
    const stopped = step('eia', 'WORKS', '2026-03-02', '2026-03-20', { stretches: [{ from: '2026-03-02', until: '2026-03-13', stop: null }, { from: '2026-03-13', until: '2026-03-20', stop: 'PUBLICITY' }] })
    expect(segmentsOf(stopped, axisOf(page([stopped, offer]))).map((own) => own.stop)).toEqual([null, 'PUBLICITY'])
  })
})

describe('the lines between steps', () => {
  it('follow the critical chain, and the step that is chosen', () => {
    const side = step('side', 'WORKS', '2026-04-01', '2026-04-08', { after: ['offer'], onPath: false })
    const all = page([offer, side, permit], { path: ['offer', 'permit'] })
    const axis = axisOf(all)
    expect(linksOf(all, groupsOf(all), axis, null).map((link) => link.to)).toEqual(['permit'])
    expect(linksOf(all, groupsOf(all), axis, 'side').map((link) => link.to)).toEqual(['side', 'permit'])
  })
})

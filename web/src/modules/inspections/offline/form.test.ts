import { describe, expect, it } from 'vitest'
import type { Assignment, Question } from '../api'
import { newId } from './device'
import { asks, emptyDraft, lacks, recordOf } from './form'

const text = (words: string) => ({ zh: words, en: words })
const question = (id: string, more: Partial<Question>): Question => ({ id, title: text(id), known: null, ask: null, choices: [], optional: false, needsPhoto: false, ...more })
const assignment = {
  visit: { id: 'v-1', projectName: '年产5万吨正极材料' },
  facts: [{ fact: 'STAGE', value: 'STARTED' }, { fact: 'INVESTOR', value: null }],
  checklist: {
    questions: [
      question('stage', { known: 'STAGE' }),
      question('investor', { known: 'INVESTOR', optional: true }),
      question('working', { ask: 'TRUTH', needsPhoto: true }),
      question('people', { ask: 'NUMBER', optional: true }),
    ],
  },
} as unknown as Assignment
const NOON = new Date('2026-03-05T04:00:00Z')

describe('what is filled in', () => {
  it('lacks everything at first, but nothing that may be left open', () => {
    expect(lacks(assignment, emptyDraft('v-1', NOON))).toEqual({ stage: 'answer', working: 'answer' })
  })
  it('lacks a photo, a remark and a number that is one', () => {
    const draft = emptyDraft('v-1', NOON)
    draft.answers = { stage: { value: 'DISPUTED', remark: ' ' }, working: { value: 'true', remark: '' }, people: { value: 'many', remark: '' } }
    expect(lacks(assignment, draft)).toEqual({ stage: 'remark', working: 'photo', people: 'shape' })
  })
  it('asks nobody to confirm what is not known', () => {
    expect(asks(assignment.checklist.questions[1]!, assignment.facts)).toBe(false)
    expect(asks(assignment.checklist.questions[0]!, assignment.facts)).toBe(true)
  })
  it('makes a record that does not end before it begins, whatever the clock did', () => {
    const draft = emptyDraft('v-1', NOON)
    draft.answers = { stage: { value: 'CONFIRMED', remark: '' }, working: { value: 'true', remark: '' }, people: { value: ' ', remark: '' } }
    draft.photos = [{ id: 'p-1', question: 'working' }]
    const { seen, by } = recordOf(assignment, draft, { lon: 104.27, lat: 30.55, accuracyMetres: 8 }, new Date('2026-03-05T03:00:00Z'), 'wang')
    expect(seen).toEqual({
      visit: 'v-1', startedAt: '2026-03-05T04:00:00.000Z', finishedAt: '2026-03-05T04:00:00.000Z', lon: 104.27, lat: 30.55, accuracyMetres: 8,
      answers: [{ question: 'stage', value: 'CONFIRMED', remark: null }, { question: 'working', value: 'true', remark: null }],
      photos: [{ id: 'p-1', question: 'working' }], finding: '',
    })
    expect(by).toBe('wang')
  })
  it('gives ids that the server takes for such', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

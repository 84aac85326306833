import type { Answer, Assignment, Fact, Question, Seen, Spot } from '../api'
import { newId } from './device'
import type { Draft, Queued } from './store'

export const emptyDraft = (visit: string, now: Date): Draft => ({ visit, startedAt: now.toISOString(), answers: {}, finding: '', photos: [] })

const given = (draft: Draft, id: string): string => (draft.answers[id]?.value ?? '').trim()
/// A known fact that nobody knows is neither confirmed nor disputed.
export const asks = (question: Question, facts: Fact[]): boolean =>
  question.known === null || facts.some((fact) => fact.fact === question.known && fact.value !== null)

export type Lack = 'answer' | 'remark' | 'photo' | 'shape'
/// What of a question is still missing.
export function lackOf(question: Question, draft: Draft, facts: Fact[]): Lack | null {
  const value = given(draft, question.id)
  if (!asks(question, facts) && question.optional) return null
  if (!value) return question.optional && !question.needsPhoto ? null : question.optional ? photoLack(question, draft) : 'answer'
  if (value === 'DISPUTED' && question.known !== null && !(draft.answers[question.id]?.remark ?? '').trim()) return 'remark'
  if (question.ask === 'NUMBER' && !/^\d+(\.\d+)?$/.test(value)) return 'shape'
  return photoLack(question, draft)
}
const photoLack = (question: Question, draft: Draft): Lack | null =>
  question.needsPhoto && !draft.photos.some((photo) => photo.question === question.id) ? 'photo' : null
export const lacks = (assignment: Assignment, draft: Draft): Record<string, Lack> =>
  Object.fromEntries(assignment.checklist.questions.flatMap((question) => {
    const lack = lackOf(question, draft, assignment.facts)
    return lack ? [[question.id, lack]] : []
  }))

function answers(assignment: Assignment, draft: Draft): Answer[] {
  return assignment.checklist.questions.flatMap((question) => {
    const value = given(draft, question.id)
    const remark = (draft.answers[question.id]?.remark ?? '').trim()
    return value ? [{ question: question.id, value, remark: remark || null }] : []
  })
}
/// The record that a draft makes, as it goes over the wire and stays until it has arrived.
export function recordOf(assignment: Assignment, draft: Draft, spot: Spot | null, now: Date, by: string): Queued {
  const started = Date.parse(draft.startedAt)
  const seen: Seen = {
    visit: assignment.visit.id,
    startedAt: draft.startedAt,
    finishedAt: new Date(Math.max(started, now.getTime())).toISOString(),
    lon: spot?.lon ?? null,
    lat: spot?.lat ?? null,
    accuracyMetres: spot?.accuracyMetres ?? null,
    answers: answers(assignment, draft),
    photos: draft.photos.map(({ id, question }) => ({ id, question })),
    finding: draft.finding.trim(),
  }
  return { id: newId(), visit: assignment.visit.id, by, project: assignment.visit.projectName, seen, refused: null }
}

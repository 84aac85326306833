import type { ActStep, CaseStep } from './api'

/// What may stop the clock of a step of which no declaration says so: whatever the law knows.
export const EVERY_STOP: ActStep['mayStop'] = ['CORRECTION', 'PUBLICITY', 'HEARING', 'EXPERT_REVIEW', 'TESTING', 'PAUSE']
export const PLAN = 'approval-plan'

export const actStepOfCase = (step: CaseStep, mayStop: ActStep['mayStop']): ActStep => ({
  id: step.id, title: step.title, department: step.department, state: step.state, signers: step.signing.departments, signerNames: step.signerNames,
  signatures: step.signatures, mayStop, stoppedBy: step.suspensions.find((own) => own.until === null)?.kind ?? null,
})

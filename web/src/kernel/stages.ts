import type { StageCode } from './api-types'

/// The order in which a project moves; EXITED stands outside it.
export const STAGES: readonly StageCode[] = [
  'LEAD', 'SCREENING', 'NEGOTIATION', 'SIGNED', 'PERFORMED', 'SITE_SECURED', 'STARTED',
  'UNDER_CONSTRUCTION', 'COMPLETED', 'PRODUCING', 'AT_CAPACITY', 'EXITED',
]
export const stageOrder = (stage: StageCode): number => STAGES.indexOf(stage)

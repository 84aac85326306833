import type { StageCode } from './api-types'

/// The order in which a project moves; EXITED stands outside it.
export const STAGES: readonly StageCode[] = [
  'LEAD', 'SCREENING', 'NEGOTIATION', 'SIGNED', 'PERFORMED', 'SITE_SECURED', 'STARTED',
  'UNDER_CONSTRUCTION', 'COMPLETED', 'PRODUCING', 'AT_CAPACITY', 'EXITED',
]
/// -1 where nothing proves any stage yet.
export const stageOrder = (stage: StageCode | null): number => (stage ? STAGES.indexOf(stage) : -1)

import type { ProjectLine } from '@/kernel/api-types'
import { daysBetween } from '@/kernel/format'

export interface Pace { state: 'calm' | 'near' | 'late'; used: number; total: number; share: number; overdue: number }
const NEAR = 0.8

/// How much of the time from entering the stage to the next due date is used up.
export function paceOf(project: Pick<ProjectLine, 'stageSince' | 'nextDue' | 'overdueDays'>, day: string): Pace {
  const overdue = project.overdueDays ?? 0
  const used = project.stageSince ? Math.max(0, daysBetween(project.stageSince, day)) : 0
  const total = project.stageSince && project.nextDue ? Math.max(0, daysBetween(project.stageSince, project.nextDue)) : 0
  const share = overdue > 0 ? 1 : total > 0 ? Math.min(1, used / total) : 0
  return { state: overdue > 0 ? 'late' : share >= NEAR ? 'near' : 'calm', used, total: overdue > 0 ? Math.max(total, 1) : total, share, overdue }
}

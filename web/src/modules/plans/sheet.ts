import { saveCsv } from '@/ui/save'
import type { PlanPage } from './api'
import { say, termText, type Translate } from './words'

/// The plan as a table, with the declaration it follows in the first line.
export function savePlanCsv(t: Translate, name: string, page: PlanPage): void {
  const heads = ['item', 'department', 'statutory', 'promised', 'begin', 'end', 'slack', 'path', 'reason', 'source', 'verified'].map((key) => t(`plans.csv.${key}`))
  const rows = page.steps.map((step) => [
    say(step.title), say(step.departmentTitle), step.isWork ? '' : termText(t, step.statutory), step.isWork ? '' : termText(t, step.promised),
    step.begin, step.end, step.slackDays, step.onPath ? t('plans.yes') : '', step.reason.words || t('plans.always'), step.source, t(step.verified ? 'plans.csv.isVerified' : 'ui.unverified'),
  ])
  saveCsv(`${t('plans.title')}-${name}.csv`, [[t('plans.title'), name, page.start, `items v${page.version}`, page.hash], heads, ...rows])
}

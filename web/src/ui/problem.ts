import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Problem } from '@/kernel/api-types'
import { ApiProblem } from '@/kernel/http'

export interface Told { title: string; cure: string; code: string; problems: Problem[] }

/// What went wrong and what to do about it, in the reader's language; the server's own words win where it gives any.
export function useProblem(source: () => unknown): ComputedRef<Told> {
  const { t, te } = useI18n()
  return computed(() => {
    const problem = source()
    if (!(problem instanceof ApiProblem)) {
      return { title: t('ui.problem.unknown'), cure: t('ui.problem.unknownCure'), code: problem instanceof Error ? problem.message : '', problems: [] }
    }
    const family = problem.status === 0 ? 'network' : problem.status >= 500 ? 'server' : `s${problem.status}`
    const known = te(`ui.problem.${family}`) ? family : 'client'
    return {
      title: problem.body.detail ?? problem.body.title ?? t(`ui.problem.${known}`),
      cure: t(`ui.problem.${known}Cure`, { seconds: problem.retryAfter ?? 60 }),
      code: problem.code,
      problems: problem.problems,
    }
  })
}

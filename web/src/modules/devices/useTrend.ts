import { useQueries, useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { fetchBands, fetchCourse, fetchGaps, type Last } from './api'
import { moved, PRESETS, zoomed, type Line, type Preset, type Span } from './trend'

const EVERY = 5_000

/// The span that is looked at, which follows the present until somebody leaves it, and what the chosen series did in it.
export function useTrend(chosen: Ref<Last[]>, width: Ref<number>, nameOf: (last: Last) => string) {
  const preset = ref<Preset | ''>('hour')
  const span = ref<Span>({ from: Date.now() - PRESETS.hour, to: Date.now() })
  function follow(): void {
    if (preset.value) span.value = { from: Date.now() - PRESETS[preset.value], to: Date.now() }
  }
  /// Not before it would be seen: a month need not be asked for anew every few seconds.
  const timer = setInterval(() => { if (preset.value && Date.now() - span.value.to >= PRESETS[preset.value] / 800) follow() }, EVERY)
  onScopeDispose(() => clearInterval(timer))
  watch(preset, follow)

  function look(next: Span): void {
    preset.value = ''
    span.value = next
  }
  const zoom = (factor: number, around = (span.value.from + span.value.to) / 2): void => look(zoomed(span.value, factor, around, Date.now()))
  const move = (share: number): void => look(moved(span.value, share, Date.now()))

  const parts = computed(() => Math.min(600, Math.max(40, Math.round(width.value / 3))))
  const asked = computed(() => chosen.value.map((own) => own.series.number))
  const courses = useQueries({
    queries: computed(() => asked.value.map((number) => ({
      queryKey: ['series-trend', number, span.value.from, span.value.to, parts.value] as const,
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchCourse(number, span.value.from, span.value.to, parts.value, signal),
      placeholderData: <T>(before: T): T => before, gcTime: 30_000,
    }))),
  })
  const lines = computed<Line[]>(() => chosen.value.flatMap((own, index) => {
    const course = courses.value[index]?.data
    return course ? [{ number: own.series.number, name: nameOf(own), tone: index + 1, parts: course.buckets, partMillis: course.partMillis, staleMillis: Math.max(own.series.keeping.staleAfterSeconds * 1000, (course.kept?.minutes ?? 0) * 60_000) }] : []
  }))
  /// How far the points of what is shown are gone, the furthest of all.
  const past = computed(() => courses.value.flatMap((own) => own.data?.kept ?? []).toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until)).map((own) => ({ until: Date.parse(own.until), minutes: own.minutes }))[0])
  const problem = computed(() => courses.value.find((own) => own.error)?.error ?? null)
  const busy = computed(() => courses.value.some((own) => own.isPending))

  const first = computed(() => chosen.value[0])
  const days32 = 32 * 86_400_000
  const gaps = useQuery({
    queryKey: computed(() => ['series-gaps', first.value?.series.number, span.value.from, span.value.to]),
    queryFn: ({ signal }) => fetchGaps(first.value!.series.number, span.value.from, span.value.to, signal),
    enabled: () => !!first.value && span.value.to - span.value.from <= days32,
    placeholderData: (before) => before, gcTime: 30_000,
  })
  const silences = computed(() => (gaps.data.value?.items ?? []).map((gap) => ({ from: Date.parse(gap.after), to: Date.parse(gap.until) })))
  const alarms = useQuery({
    queryKey: computed(() => ['series-alarms', first.value?.series.device]),
    queryFn: ({ signal }) => fetchBands(first.value!.series.device, first.value!.series.deviceName, signal),
    enabled: () => !!first.value, refetchInterval: 15_000,
  })
  return { preset, span, look, zoom, move, lines, past, silences, bands: computed(() => alarms.data.value ?? []), problem, busy }
}

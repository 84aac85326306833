import { computed, ref, shallowRef } from 'vue'
import { coursesOf, type Course } from '@/map/course'
import { fetchTracks } from './api'

export const HOUR = 3_600_000
export const SPEEDS = ['1', '10', '60'] as const
export type Speed = (typeof SPEEDS)[number]

/// An hour of the past, fetched once and played here. Which moment is shown is reckoned, not counted, so that no frame is owed.
export function useReplay(now: () => number) {
  const span = ref<{ from: number; to: number } | null>(null)
  const courses = shallowRef<Course[]>([])
  const busy = ref(false)
  const problem = shallowRef<unknown>(null)
  const playing = ref(false)
  const speed = ref<Speed>('10')
  const moment = ref(0)
  let since = { wall: 0, moment: 0 }
  let asked = 0
  const begin = (): void => { since = { wall: performance.now(), moment: moment.value } }

  async function load(from: number): Promise<void> {
    const own = ++asked
    const to = Math.min(from + HOUR, now())
    busy.value = true
    problem.value = null
    playing.value = false
    try {
      const tracks = await fetchTracks(from, to)
      if (own !== asked) return
      courses.value = coursesOf(tracks)
      span.value = { from, to }
      // Nobody wants to watch an empty ground: it begins with the first that was heard.
      moment.value = courses.value.reduce((least, own) => Math.min(least, own.at[0] ?? least), courses.value.length ? to : from)
    } catch (cause) {
      if (own === asked) problem.value = cause
    } finally {
      if (own === asked) busy.value = false
    }
  }
  function leave(): void {
    asked++
    span.value = null
    courses.value = []
    problem.value = null
    busy.value = false
    playing.value = false
  }
  function seek(to: number): void {
    if (!span.value) return
    moment.value = Math.min(span.value.to, Math.max(span.value.from, to))
    begin()
  }
  function toggle(): void {
    if (!span.value) return
    if (!playing.value && moment.value >= span.value.to) moment.value = span.value.from
    playing.value = !playing.value
    begin()
  }
  function faster(to: Speed): void { tick(); speed.value = to; begin() }
  /// The moment that is shown now.
  function tick(): number {
    if (span.value && playing.value) {
      moment.value = Math.min(span.value.to, since.moment + (performance.now() - since.wall) * Number(speed.value))
      if (moment.value >= span.value.to) playing.value = false
    }
    return moment.value
  }
  return { span, courses, busy, problem, playing, speed, moment, past: computed(() => span.value !== null), load, leave, seek, toggle, faster, tick }
}
export type Replay = ReturnType<typeof useReplay>

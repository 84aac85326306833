import { dayOf, endOfDay } from '@/kernel/asof'
import { addDays, addMonths } from '@/kernel/format'

/// A pair as the reader gives it: a day, and up to the end of which day was known; empty means known now.
export interface Pair { day: string; known: string }
const ISSUE = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i
export const isIssue = (text: string): boolean => ISSUE.test(text)

/// `2026-09-30` or `2026-09-30,2026-10-08T15:59:59Z`; null for the issue of a bulletin, which only the server knows.
export function readPair(text: string): Pair | null {
  if (!text || isIssue(text)) return null
  const [day, known] = text.split(',')
  return { day: day ?? '', known: known ? dayOf(known) : '' }
}
export const writePair = ({ day, known }: Pair): string => (known ? `${day},${endOfDay(known)}` : day)
export function monthEnd(month: string): string {
  return addDays(addMonths(`${month}-01`, 1), -1)
}
/// The last days of the two months before this one.
export function lastMonths(today: string): { from: string; to: string } {
  const first = `${today.slice(0, 8)}01`
  return { from: addDays(addMonths(first, -1), -1), to: addDays(first, -1) }
}
/// Month by month: the earlier as it was known at its end, so that late corrections show; the later as known now.
export function monthPairs(from: string, to: string, today: string): { from: Pair; to: Pair } {
  const held = (month: string): string => (monthEnd(month) > today ? today : monthEnd(month))
  return { from: { day: held(from), known: held(from) }, to: { day: held(to), known: '' } }
}
export function fault(from: Pair, to: Pair): 'missing' | 'backwards' | null {
  if (!from.day || !to.day) return 'missing'
  return from.day > to.day || (to.known && (!from.known || from.known > to.known)) ? 'backwards' : null
}

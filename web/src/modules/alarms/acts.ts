import type { Act, Alarm } from './api'

/// Who acts: by the name that alarms know holders by.
export interface Person { name: string; mayHandle: boolean }

function nextOf(alarm: Alarm, mine: boolean): Act[] {
  if (alarm.state === 'RAISED') return ['RECEIVE']
  if (!mine) return ['TAKE_OVER']
  if (alarm.state === 'RECEIVED') return ['VERIFY']
  if (alarm.state === 'CONFIRMED') return ['HANDLE']
  return alarm.state === 'HANDLED' && alarm.lasts ? [] : ['CLOSE']
}
function silencing(alarm: Alarm, person: Person, now: number): Act[] {
  const asked = alarm.silence
  if (!asked || Date.parse(asked.until) <= now) return ['SILENCE']
  const confirms = asked.needsSecond && !asked.secondTitle && asked.by !== person.name
  return confirms ? ['CONFIRM_SILENCE', 'LIFT_SILENCE'] : ['LIFT_SILENCE']
}
/// What this person may do with an alarm, the next step first; the server judges again.
export function actsOn(alarm: Alarm, person: Person, now: number): Act[] {
  if (!person.mayHandle) return []
  if (alarm.state === 'CLOSED') return ['REMARK']
  const mine = alarm.holder === person.name
  const handing: Act[] = mine ? ['HAND_OVER'] : []
  return [...nextOf(alarm, mine), ...handing, ...silencing(alarm, person, now), 'REMARK']
}
/// Whether the first act of the list is a step forward, and not one aside.
export const isStep = (act: Act | undefined): boolean => act !== undefined && ['RECEIVE', 'VERIFY', 'HANDLE', 'CLOSE', 'TAKE_OVER'].includes(act)

/// Acts that say nothing but themselves.
export const isPlain = (act: Act): boolean => act === 'RECEIVE' || act === 'CONFIRM_SILENCE'
/// Whether an act needs words from this person.
export function needsWords(act: Act, alarm: Alarm, person: { name: string; title: string }): boolean {
  if (act === 'TAKE_OVER') return alarm.offeredTo !== person.name && alarm.offeredTo !== person.title
  return act === 'HANDLE' || act === 'CLOSE' || act === 'SILENCE' || act === 'REMARK'
}

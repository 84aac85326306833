import { ApiProblem } from '@/kernel/http'
import { fetchAssignments, fetchMe, sendPhoto, sendRecord } from '../api'
import { arrived, dropPhoto, keepVisits, photosOfRecord, queue, refuse, type Queued } from './store'

/// done: nothing waits any more; offline: the server was not reached; login: nobody is signed in;
/// other: what waits was filled in by somebody else; refused: the server does not take something.
export type Outcome = 'done' | 'offline' | 'login' | 'other' | 'refused'

const isAway = (problem: unknown): boolean => problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 500 || problem.status === 429)
const isStranger = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 401

/// Each under the id that the device gave it, so that what is sent twice is kept once. A photo leaves the device when it has arrived.
async function send(one: Queued): Promise<void> {
  await sendRecord(one.id, one.seen)
  for (const photo of await photosOfRecord(one.id)) {
    await sendPhoto(one.id, photo.id, photo.file, photo.name, { at: photo.at, spot: photo.spot })
    await dropPhoto(photo.id)
  }
  await arrived(one)
}

async function sendAll(again: boolean): Promise<Outcome> {
  const waiting = await queue()
  if (!waiting.length) return 'done'
  const me = await fetchMe()
  let outcome: Outcome = waiting.some((one) => one.by !== me.username) ? 'other' : 'done'
  for (const one of waiting.filter((own) => own.by === me.username)) {
    if (one.refused && !again) { outcome = 'refused'; continue }
    try {
      await send(one)
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || isAway(problem) || isStranger(problem)) throw problem
      await refuse(one, { code: problem.code, what: problem.message, problems: problem.problems })
      outcome = 'refused'
    }
  }
  return outcome
}

let running: Promise<Outcome> | null = null
/// Sends what waits, one attempt at a time.
///
/// @param again whether what the server has refused is tried once more
export function sync(again = false): Promise<Outcome> {
  running ??= alone(() => sendAll(again))
    .catch((problem: unknown): Outcome => {
      if (isStranger(problem)) return 'login'
      if (isAway(problem)) return 'offline'
      throw problem
    })
    .finally(() => { running = null })
  return running
}
/// Two windows of one device do not send at the same time.
const alone = (work: () => Promise<Outcome>): Promise<Outcome> =>
  'locks' in navigator ? (navigator.locks.request('yuanlian-field', work) as Promise<Outcome>) : work()

/// Fetches the visits that wait for whoever is signed in.
export async function fetchVisits(): Promise<Outcome> {
  try {
    const me = await fetchMe()
    const all = await fetchAssignments()
    await keepVisits(all.items, me.username)
    return 'done'
  } catch (problem) {
    if (isStranger(problem)) return 'login'
    if (isAway(problem)) return 'offline'
    throw problem
  }
}

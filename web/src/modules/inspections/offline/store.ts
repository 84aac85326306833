import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Problem } from '@/kernel/api-types'
import type { Assignment, Seen, Spot } from '../api'

/// What is filled in and not yet finished.
export interface Draft {
  visit: string
  startedAt: string
  answers: Record<string, { value: string; remark: string }>
  finding: string
  photos: { id: string; question: string }[]
}
/// A finished record on its way. Whoever filled it in sends it: `by` is the log-in name.
export interface Queued { id: string; visit: string; by: string; project: string; seen: Seen; refused: { code: string; what: string; problems: Problem[] } | null }
/// The photo as it came out of the camera, with what the device knew.
export interface KeptPhoto { id: string; visit: string; record: string | null; question: string; name: string; file: Blob; at: string; spot: Spot | null }
/// A visit that this device has sent.
export interface Sent { visit: string; at: string }

interface Field extends DBSchema {
  visits: { key: string; value: Assignment & { id: string } }
  drafts: { key: string; value: Draft }
  queue: { key: string; value: Queued }
  photos: { key: string; value: KeptPhoto; indexes: { visit: string; record: string } }
  sent: { key: string; value: Sent }
  about: { key: string; value: string }
}

let opened: Promise<IDBPDatabase<Field>> | null = null
const field = (): Promise<IDBPDatabase<Field>> => (opened ??= openDB<Field>('yuanlian-field', 1, {
  upgrade(db) {
    db.createObjectStore('visits', { keyPath: 'id' })
    db.createObjectStore('drafts', { keyPath: 'visit' })
    db.createObjectStore('queue', { keyPath: 'id' })
    const photos = db.createObjectStore('photos', { keyPath: 'id' })
    photos.createIndex('visit', 'visit')
    photos.createIndex('record', 'record')
    db.createObjectStore('sent', { keyPath: 'visit' })
    db.createObjectStore('about')
  },
}))

/// Puts the visits that wait in the place of those that did.
export async function keepVisits(all: Assignment[], by: string): Promise<void> {
  const work = (await field()).transaction(['visits', 'sent', 'about'], 'readwrite')
  await work.objectStore('visits').clear()
  for (const one of all) await work.objectStore('visits').put({ ...one, id: one.visit.id })
  for (const sent of await work.objectStore('sent').getAll()) if (!all.some((one) => one.visit.id === sent.visit)) await work.objectStore('sent').delete(sent.visit)
  await work.objectStore('about').put(by, 'by')
  await work.objectStore('about').put(new Date().toISOString(), 'fetchedAt')
  await work.done
}
export const visits = async (): Promise<Assignment[]> => (await field()).getAll('visits')
export const visit = async (id: string): Promise<Assignment | undefined> => (await field()).get('visits', id)
export const about = async (key: 'by' | 'fetchedAt'): Promise<string | undefined> => (await field()).get('about', key)
export const drafts = async (): Promise<Draft[]> => (await field()).getAll('drafts')
export const draft = async (id: string): Promise<Draft | undefined> => (await field()).get('drafts', id)
export const keepDraft = async (one: Draft): Promise<unknown> => (await field()).put('drafts', one)
export const queue = async (): Promise<Queued[]> => (await field()).getAll('queue')
export const sent = async (): Promise<Sent[]> => (await field()).getAll('sent')

export const keepPhoto = async (photo: KeptPhoto): Promise<unknown> => (await field()).put('photos', photo)
export const dropPhoto = async (id: string): Promise<void> => (await field()).delete('photos', id)
export const photosOf = async (id: string): Promise<KeptPhoto[]> => (await field()).getAllFromIndex('photos', 'visit', id)
export const photosOfRecord = async (id: string): Promise<KeptPhoto[]> => (await field()).getAllFromIndex('photos', 'record', id)

/// A draft becomes a record on its way, with its photos: all of it, or nothing.
export async function finish(one: Queued): Promise<void> {
  const work = (await field()).transaction(['drafts', 'queue', 'photos'], 'readwrite')
  for (const taken of one.seen.photos) {
    const photo = await work.objectStore('photos').get(taken.id)
    if (photo) await work.objectStore('photos').put({ ...photo, record: one.id })
  }
  await work.objectStore('queue').put(one)
  await work.objectStore('drafts').delete(one.visit)
  await work.done
}
export const refuse = async (one: Queued, refused: Queued['refused']): Promise<unknown> => (await field()).put('queue', { ...one, refused })

/// The server has all of it.
export async function arrived(one: Queued): Promise<void> {
  const work = (await field()).transaction(['queue', 'sent'], 'readwrite')
  await work.objectStore('queue').delete(one.id)
  await work.objectStore('sent').put({ visit: one.visit, at: new Date().toISOString() })
  await work.done
}
/// What was refused goes back to be mended, under a new id when it is finished again.
export async function reopen(one: Queued): Promise<void> {
  const work = (await field()).transaction(['drafts', 'queue', 'photos'], 'readwrite')
  const photos = await work.objectStore('photos').index('record').getAll(one.id)
  for (const photo of photos) await work.objectStore('photos').put({ ...photo, record: null })
  await work.objectStore('drafts').put({
    visit: one.visit,
    startedAt: one.seen.startedAt,
    answers: Object.fromEntries(one.seen.answers.map((answer) => [answer.question, { value: answer.value, remark: answer.remark ?? '' }])),
    finding: one.seen.finding,
    photos: photos.map(({ id, question }) => ({ id, question })),
  })
  await work.objectStore('queue').delete(one.id)
  await work.done
}

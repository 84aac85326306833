import type { EvidenceKind, NewEntry, Upload } from '@/kernel/api-types'
import { today } from '@/kernel/asof'

export interface Draft { kind: string; validOn: string; amount: string; unit: '1' | '10000' | '100000000'; issuer: string; title: string; text: string; upload: Pick<Upload, 'id' | 'name' | 'size' | 'sha256'> | null }
const PREFIX = 'yuanlian.draft.'

export const emptyDraft = (): Draft => ({ kind: '', validOn: today(), amount: '', unit: '10000', issuer: '', title: '', text: '', upload: null })
export function readDraft(project: string, store: Storage = localStorage): Draft | null {
  try {
    const kept = store.getItem(PREFIX + project)
    return kept ? { ...emptyDraft(), ...(JSON.parse(kept) as Partial<Draft>) } : null
  } catch {
    return null
  }
}
export function keepDraft(project: string, draft: Draft, store: Storage = localStorage): void {
  if (isBlank(draft)) store.removeItem(PREFIX + project)
  else store.setItem(PREFIX + project, JSON.stringify(draft))
}
export const dropDraft = (project: string, store: Storage = localStorage): void => store.removeItem(PREFIX + project)
export const isBlank = (draft: Draft): boolean => ![draft.kind, draft.amount, draft.issuer, draft.title, draft.text, draft.upload].some(Boolean)

/// A decimal typed by a person in a chosen unit, as yuan with two decimals, without going through floating point.
export function inYuan(typed: string, unit: Draft['unit']): string | null {
  const clean = typed.replace(/[,，\s]/g, '')
  const found = /^(\d+)(?:\.(\d+))?$/.exec(clean)
  if (!found) return null
  const zeros = unit.length - 1
  const fraction = (found[2] ?? '').padEnd(zeros + 2, '0')
  if (/[1-9]/.test(fraction.slice(zeros + 2))) return null
  const whole = (found[1]! + fraction.slice(0, zeros)).replace(/^0+(?=\d)/, '')
  return `${whole}.${fraction.slice(zeros, zeros + 2)}`
}

export function entryOf(draft: Draft, kind: EvidenceKind): NewEntry {
  const amount = kind.carriesAmount && draft.amount ? inYuan(draft.amount, draft.unit) : null
  return {
    kind: draft.kind,
    validOn: draft.validOn,
    ...(amount ? { amount, currency: 'CNY' } : {}),
    ...(draft.text.trim() ? { text: draft.text.trim() } : {}),
    ...(draft.issuer.trim() ? { issuer: draft.issuer.trim() } : {}),
    ...(draft.title.trim() ? { title: draft.title.trim() } : {}),
    ...(draft.upload ? { uploadId: draft.upload.id } : {}),
  }
}

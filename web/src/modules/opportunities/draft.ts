import { today } from '@/kernel/asof'
import { addDays } from '@/kernel/format'
import type { OfferForm, Opportunity } from './api'

const USUAL_DAYS = 90
const WAN = 10_000

/// What a person fills in; a number that is not given is an empty text.
export interface Draft {
  title: string; kind: string; audience: OfferForm['audience']; place: string; park: string; content: string; chain: string; node: string
  quantity: string | number; quantityUnit: string; quantitySource: string; money: string | number; moneySource: string
  unit: string; post: string; contact: string; answerDays: number; verifiedOn: string; expiresOn: string; asset: string
  availableFrom: string; availableUntil: string
}

export function draftOf(before: Opportunity | undefined, answerDays: number): Draft {
  return {
    title: before?.title ?? '', kind: before?.kind ?? '', audience: before?.audience ?? 'PUBLIC', place: before?.place ?? '', park: '', content: before?.content ?? '',
    chain: before?.chain ?? '', node: before?.node ?? '',
    quantity: before?.quantity ? Number(before.quantity.amount) : '', quantityUnit: before?.quantity?.unit ?? '', quantitySource: before?.quantity?.source ?? '',
    money: before?.money ? Number(before.money.amount) / WAN : '', moneySource: before?.money?.source ?? '',
    unit: before?.unit ?? '', post: before?.post ?? '', contact: before?.contact ?? '', answerDays: before?.answerDays ?? answerDays,
    verifiedOn: before?.verifiedOn ?? today(), expiresOn: before?.expiresOn ?? addDays(today(), USUAL_DAYS), asset: before?.asset ?? '',
    availableFrom: before?.availableFrom ?? '', availableUntil: before?.availableUntil ?? '',
  }
}

/// A file that comes along proves the quantity, or the money where there is none; what a figure rested on stays
/// with it as long as it says the same.
export function formOf(draft: Draft, upload: string | null, before?: Opportunity): Partial<OfferForm> {
  const has = (value: string | number): boolean => value !== ''
  const quantity = has(draft.quantity) ? { amount: Number(draft.quantity), unit: draft.quantityUnit, source: draft.quantitySource } : null
  const money = has(draft.money) ? { amount: Math.round(Number(draft.money) * WAN * 100) / 100, unit: '元', source: draft.moneySource } : null
  const rested = (now: { amount: number; source: string } | null, then: Opportunity['quantity']) =>
    now && then && Number(then.amount) === now.amount && then.source === now.source ? { grade: then.grade, evidence: then.evidence } : { grade: null, evidence: null }
  return {
    title: draft.title, kind: draft.kind, audience: draft.audience, content: draft.content,
    place: before?.place ?? (draft.park || draft.place), chain: draft.chain || null, node: draft.node || null, asset: draft.asset || null, project: before?.project ?? null,
    quantity: quantity && { ...quantity, ...rested(quantity, before?.quantity ?? null), upload },
    money: money && { ...money, ...rested(money, before?.money ?? null), upload: quantity ? null : upload },
    unit: draft.unit, post: draft.post, contact: draft.contact || null, answerDays: draft.answerDays, verifiedOn: draft.verifiedOn, expiresOn: draft.expiresOn,
    availableFrom: draft.availableFrom || null, availableUntil: draft.availableUntil || null,
  }
}

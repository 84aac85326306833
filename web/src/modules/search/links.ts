import type { LocationQuery, RouteLocationRaw } from 'vue-router'
import type { Hit } from './api'

/// A text opens beside the results, at the words; anything else on its own page.
export function linkTo(hit: Hit, query: LocationQuery): RouteLocationRaw {
  return hit.readable ? { path: '/search', query: { ...query, passage: `${hit.kind}:${hit.id}` } } : hit.path
}
/// `evidence:0192…` as the drawer receives it.
export function parsePassage(value: string): { kind: string; id: string } {
  const colon = value.indexOf(':')
  return { kind: value.slice(0, Math.max(0, colon)), id: value.slice(colon + 1) }
}

import { afterEach, describe, expect, it, vi } from 'vitest'
import { kept } from './useDraft'

const DRAFT = { id: 'b2', service: 'temporary-supply', project: null, answers: {}, changedAt: '2026-11-23T01:00:00Z', documents: [] }

/// A server that has kept one draft, and tells what it was asked.
function server(): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(new URL(url, 'http://localhost').pathname)
    const answers: Record<string, unknown> = { '/api/drafts': [DRAFT], '/api/drafts/b2': DRAFT }
    const body = answers[asked.at(-1)!]
    return Promise.resolve(new Response(JSON.stringify(body ?? {}), { status: body ? 200 : 404, headers: { 'Content-Type': 'application/json' } }))
  })
  return asked
}
afterEach(() => vi.unstubAllGlobals())

describe('a draft', () => {
  it('is not asked for under an id under which nothing was kept', async () => {
    const asked = server()
    expect(await kept('a1')).toBeNull()
    expect(asked).toEqual(['/api/drafts'])
  })
  it('goes on where it was kept', async () => {
    server()
    expect(await kept('b2')).toMatchObject({ id: 'b2', service: 'temporary-supply' })
  })
})

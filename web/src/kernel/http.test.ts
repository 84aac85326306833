import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, cookie, onSessionLost, post, request, url } from './http'

const answer = (body: string, status: number, headers: Record<string, string> = {}) => vi.fn<typeof fetch>(async () => new Response(body, { status, headers }))
afterEach(() => { vi.unstubAllGlobals(); document.cookie = 'XSRF-TOKEN=; expires=Thu, 01 Jan 1970 00:00:00 GMT' })

describe('request', () => {
  it('leaves empty parameters out of the address', () => expect(url('/api/projects', { q: '', place: null, year: 2026 })).toBe('/api/projects?year=2026'))
  it('finds one cookie among others', () => expect(cookie('XSRF-TOKEN', 'A=1; XSRF-TOKEN=a%2Fb')).toBe('a/b'))
  it('sends the token with every change', async () => {
    document.cookie = 'XSRF-TOKEN=t0ken'
    const fetch = answer('{}', 200)
    vi.stubGlobal('fetch', fetch)
    await post('/api/projects', { name: '甲' })
    const sent = fetch.mock.calls[0]![1] as RequestInit
    expect((sent.headers as Headers).get('X-XSRF-TOKEN')).toBe('t0ken')
  })
  it('asks in the language of the page, not of the browser', async () => {
    const fetch = answer('{}', 200)
    vi.stubGlobal('fetch', fetch)
    await request('GET', '/api/projects')
    expect(((fetch.mock.calls[0]![1] as RequestInit).headers as Headers).get('Accept-Language')).toBe('zh-CN')
  })
  it('turns problem+json into a problem with its code and all its parts', async () => {
    vi.stubGlobal('fetch', answer(JSON.stringify({ status: 422, code: 'ledger.entry.future', problems: [{ what: 'a' }, { what: 'b' }] }), 422))
    const problem = await request('GET', '/api/x').catch((e: unknown) => e)
    expect(problem).toBeInstanceOf(ApiProblem)
    expect(problem).toMatchObject({ status: 422, code: 'ledger.entry.future', problems: [{ what: 'a' }, { what: 'b' }] })
  })
  it('keeps how long to wait', async () => {
    vi.stubGlobal('fetch', answer('', 429, { 'Retry-After': '30' }))
    await expect(request('POST', '/api/session')).rejects.toMatchObject({ status: 429, retryAfter: 30 })
  })
  it('names an unreachable server as such', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => { throw new TypeError('failed') }))
    await expect(request('GET', '/api/x')).rejects.toMatchObject({ status: 0, code: 'network' })
  })
  it('tells of a lost session, but not when asking whether there is one', async () => {
    const lost = vi.fn()
    onSessionLost(lost)
    vi.stubGlobal('fetch', answer('{}', 401))
    await request('GET', '/api/session').catch(() => null)
    expect(lost).not.toHaveBeenCalled()
    vi.stubGlobal('fetch', answer('{}', 401))
    await request('GET', '/api/projects').catch(() => null)
    expect(lost).toHaveBeenCalledOnce()
  })
})

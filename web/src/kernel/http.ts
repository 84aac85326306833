import type { Problem, ProblemBody } from './api-types'
import { localeNow } from './i18n'

/// A refusal or failure of the server, as RFC 9457 tells it; status 0 means it was not reached.
export class ApiProblem extends Error {
  readonly code: string
  readonly problems: Problem[]
  constructor(readonly status: number, readonly body: ProblemBody, readonly retryAfter: number | null = null) {
    super(body.detail ?? body.title ?? String(status))
    this.name = 'ApiProblem'
    this.code = body.code ?? (status === 0 ? 'network' : `http.${status}`)
    this.problems = body.problems ?? []
  }
}

export type QueryValue = string | number | boolean | null | undefined
export type Query = Record<string, QueryValue>
export interface RequestOptions { query?: Query; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal }

const lostListeners = new Set<() => void>()
export function onSessionLost(listener: () => void): void { lostListeners.add(listener) }

export function url(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const tail = search.toString()
  return tail ? `${path}?${tail}` : path
}

export function cookie(name: string, jar: string = document.cookie): string | null {
  const found = jar.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

/// A form or a file says itself of what type it is.
const isRaw = (body: unknown): body is FormData | Blob => body instanceof FormData || body instanceof Blob

function headersFor(method: string, body: unknown, extra: Record<string, string>): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': localeNow(), ...extra })
  if (body !== undefined && !isRaw(body)) headers.set('Content-Type', 'application/json')
  const token = method === 'GET' ? null : cookie('XSRF-TOKEN')
  if (token) headers.set('X-XSRF-TOKEN', token)
  return headers
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('Retry-After')) || null
  const text = await response.text()
  try {
    return new ApiProblem(response.status, JSON.parse(text) as ProblemBody, retryAfter)
  } catch {
    return new ApiProblem(response.status, { status: response.status, title: response.statusText }, retryAfter)
  }
}

export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const { body } = options
  let response: Response
  try {
    response = await fetch(url(path, options.query), {
      method,
      credentials: 'same-origin',
      headers: headersFor(method, body, options.headers ?? {}),
      body: body === undefined ? null : isRaw(body) ? body : JSON.stringify(body),
      ...(options.signal ? { signal: options.signal } : {}),
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(0, { code: 'network' })
  }
  if (!response.ok) {
    const problem = await problemOf(response)
    if (problem.status === 401 && path !== '/api/session') lostListeners.forEach((tell) => tell())
    throw problem
  }
  const isText = response.headers.get('Content-Type')?.includes('xml') ?? false
  return (response.status === 204 ? undefined : isText ? await response.text() : await response.json()) as T
}

export const get = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> =>
  request<T>('GET', path, signal ? { query, signal } : { query })
export const post = <T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> =>
  request<T>('POST', path, { body, headers })
export const put = <T>(path: string, body?: unknown): Promise<T> => request<T>('PUT', path, { body })
export const patch = <T>(path: string, body?: unknown): Promise<T> => request<T>('PATCH', path, { body })
export const del = <T>(path: string): Promise<T> => request<T>('DELETE', path)

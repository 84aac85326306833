import { useRoute, useRouter, type LocationQuery } from 'vue-router'

/// Side panels live in the address: a link to `?project=…&evidence=…` opens both, and Back closes the last.
export function useDrawers() {
  const route = useRoute()
  const router = useRouter()
  const go = (query: LocationQuery) => router.push({ path: route.path, query })

  function open(name: string, value: string | number, extra: Record<string, string> = {}): Promise<unknown> {
    return go({ ...route.query, [name]: String(value), ...extra })
  }
  function close(...names: string[]): Promise<unknown> {
    const query = { ...route.query }
    names.forEach((name) => delete query[name])
    return go(query)
  }
  return { open, close }
}

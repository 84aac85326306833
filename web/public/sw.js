// Keeps the pages of the field on the device. What belongs to them stands in /sw-files.json, which the build writes;
// files under /bundle/ bear a hash in their name and never change. Nothing under /api is ever kept.
const CACHE = 'yuanlian-field'
const PAGE = '/index.html'

async function refresh() {
  const answer = await fetch('/sw-files.json', { cache: 'no-cache' })
  if (!answer.ok) return
  const files = await answer.json()
  const cache = await caches.open(CACHE)
  const kept = (await cache.keys()).map((request) => new URL(request.url).pathname)
  const missing = files.filter((file) => !file.startsWith('/bundle/') || !kept.includes(file))
  // The page last: as long as it is the old one, the old files are there.
  await cache.addAll(missing.map((file) => new Request(file, { cache: 'no-cache' })))
  await cache.add(new Request(PAGE, { cache: 'no-cache', headers: { Accept: 'text/html' } }))
  await Promise.all(kept.filter((file) => file !== PAGE && !files.includes(file)).map((file) => cache.delete(file)))
}

self.addEventListener('install', (event) => event.waitUntil(refresh().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

async function page(event) {
  try {
    const answer = await fetch(event.request)
    if (answer.ok) event.waitUntil(refresh().catch(() => undefined))
    return answer
  } catch (cause) {
    const kept = await caches.match(PAGE)
    if (kept) return kept
    throw cause
  }
}
async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const at = new URL(request.url)
  if (request.method !== 'GET' || at.origin !== self.location.origin || at.pathname.startsWith('/api')) return
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (at.pathname.startsWith('/bundle/')) event.respondWith(file(request))
  else event.respondWith(fetch(request).catch(async (cause) => (await caches.match(request, { ignoreVary: true })) ?? Promise.reject(cause)))
})

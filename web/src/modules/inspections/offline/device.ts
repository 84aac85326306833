import type { Spot } from '../api'

/// Also where the page was not opened over TLS, and randomUUID is missing.
export function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const rounded = (value: number): number => Number(value.toFixed(6))
/// Where the device is, or null where it does not say within a quarter of a minute.
export function locate(): Promise<Spot | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null)
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: rounded(coords.longitude), lat: rounded(coords.latitude), accuracyMetres: Math.round(coords.accuracy) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
}

/// Keeps the pages of the field on the device. Browsers allow it over TLS and on the device itself only.
export const canWorkOffline = (): boolean => 'serviceWorker' in navigator
export async function workOffline(): Promise<void> {
  if (canWorkOffline() && import.meta.env.PROD) await navigator.serviceWorker.register('/sw.js')
}

import type { Device } from './api'

const TONES = { QUARANTINED: 'warn', ADMITTED: 'brand', REFUSED: 'danger', RETIRED: 'neutral' } as const
export const toneOf = (state: Device['state']): (typeof TONES)[Device['state']] => TONES[state]

import type { Region } from './api-types'
import { get } from './http'

export const fetchRegions = (): Promise<Region[]> => get('/api/regions')

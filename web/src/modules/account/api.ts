import { post } from '@/kernel/http'

export const changePassword = (current: string, next: string): Promise<void> => post('/api/me/password', { current, next })

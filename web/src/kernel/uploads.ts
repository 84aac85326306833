import type { Upload } from './api-types'
import { post } from './http'

/// Hands a file over; what is recorded next names it by its id.
export function upload(file: File): Promise<Upload> {
  const form = new FormData()
  form.set('file', file)
  return post<Upload>('/api/uploads', form)
}

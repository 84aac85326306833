import { get } from './http'
import type { Titled, Wire } from './api-types'

export type Departments = Wire['DepartmentsDeclaration']
/// The declared departments and posts; they change with a release, not with the hour.
export const DEPARTMENTS = { queryKey: ['departments'], queryFn: ({ signal }: { signal: AbortSignal }) => get<Departments>('/api/departments', {}, signal), staleTime: 300_000 }
export const titleOf = (all: { id: string; title: Titled }[] | undefined, id: string | null | undefined): Titled | null => all?.find((own) => own.id === id)?.title ?? null

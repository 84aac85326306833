import { reactive } from 'vue'

export interface Toast { id: number; text: string; tone: 'plain' | 'danger'; undo?: { label: string; run: () => unknown } }
const toasts = reactive<Toast[]>([])
let last = 0

export function dismiss(id: number): void {
  const at = toasts.findIndex((toast) => toast.id === id)
  if (at >= 0) toasts.splice(at, 1)
}
export function say(text: string, options: Omit<Partial<Toast>, 'id' | 'text'> = {}): number {
  const id = ++last
  toasts.push({ id, text, tone: options.tone ?? 'plain', ...(options.undo ? { undo: options.undo } : {}) })
  setTimeout(() => dismiss(id), options.undo ? 9000 : 5000)
  return id
}
export const useToasts = (): Toast[] => toasts

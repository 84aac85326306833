import { ref, readonly } from 'vue'

export type Theme = 'light' | 'dark'
const KEY = 'yuanlian.theme'
const theme = ref<Theme>(document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light')

export function setTheme(next: Theme): void {
  theme.value = next
  document.documentElement.dataset['theme'] = next
  localStorage.setItem(KEY, next)
}
export const flipTheme = (): void => setTheme(theme.value === 'dark' ? 'light' : 'dark')
export const useTheme = () => readonly(theme)

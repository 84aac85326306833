import { ref, readonly } from 'vue'

export type Theme = 'light' | 'dark'
const KEY = 'yuanlian.theme'
const theme = ref<Theme>(document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light')

function show(next: Theme): void {
  theme.value = next
  document.documentElement.dataset['theme'] = next
}
export function setTheme(next: Theme): void {
  show(next)
  localStorage.setItem(KEY, next)
}
export const flipTheme = (): void => setTheme(theme.value === 'dark' ? 'light' : 'dark')
export const useTheme = () => readonly(theme)
/// What is chosen in one window holds in every other.
addEventListener('storage', ({ key, newValue }) => { if (key === KEY && (newValue === 'light' || newValue === 'dark')) show(newValue) })

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/// Signs in as the first demonstration account, the way a visitor would.
export async function signIn(page: Page): Promise<void> {
  await page.goto('/login')
  await page.getByTestId('demo-login').first().click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
}
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((wanted) => localStorage.setItem('yuanlian.theme', wanted), theme)
}
export async function expectNoAxeFault(page: Page, where: string): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('[role=table]')].every((table) => table.querySelector('[role=row]')), null, { timeout: 20_000 }).catch(() => undefined)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze()
  const told = violations.map((fault) => `${where}: ${fault.id} ${fault.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`)
  expect(told).toEqual([])
}

import AxeBuilder from '@axe-core/playwright'
import { expect, type APIResponse, type Page } from '@playwright/test'

/// Signs in as a demonstration account without opening a page; the door itself has tests of its own.
export async function signIn(page: Page, username = 'province'): Promise<void> {
  const system = await (await page.request.get('/api/system')).json() as { demoLogins: { username: string; password: string }[] }
  const cookies = await page.context().cookies()
  const answer = await page.request.post('/api/session', {
    headers: { 'X-XSRF-TOKEN': cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '' },
    data: { username, password: system.demoLogins.find((account) => account.username === username)?.password },
  })
  expect(answer.ok()).toBe(true)
}
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}
/// The theme of every page that is opened from now on.
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.addInitScript((wanted) => localStorage.setItem('yuanlian.theme', wanted), theme)
}
export async function expectNoAxeFault(page: Page, where: string): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('[role=table]')].every((table) => table.querySelector('[role=row]')), null, { timeout: 20_000 }).catch(() => undefined)
  await expect(page.locator('[role=grid][aria-busy=true]')).toHaveCount(0, { timeout: 20_000 })
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze()
  const told = violations.map((fault) => `${where}: ${fault.id} ${fault.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`)
  expect(told).toEqual([])
}
/// Does one act on a step, on the page of an application or a case.
export async function actOn(page: Page, step: string, act: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
  await page.locator(`[data-step="${step}"] [data-act="${act}"]`).click()
  await fill()
  await page.getByRole('dialog').getByRole('button').last().click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
export async function send(page: Page, path: string, data: unknown): Promise<APIResponse> {
  const token = (await page.context().cookies()).find((one) => one.name === 'XSRF-TOKEN')?.value ?? ''
  return page.request.post(path, { headers: { 'X-XSRF-TOKEN': token }, data })
}

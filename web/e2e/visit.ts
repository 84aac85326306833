import AxeBuilder from '@axe-core/playwright'
import { expect, type APIResponse, type BrowserContext, type Page } from '@playwright/test'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
const signedIn = new Map<string, Cookies>()

/// Signs in as a demonstration account without opening a page, once for all tests; the door itself has tests of its own.
export async function signIn(page: Page, username = 'province'): Promise<void> {
  await page.context().clearCookies()
  const known = signedIn.get(username)
  if (known) return page.context().addCookies(known)
  const system = await (await page.request.get('/api/system')).json() as { demoLogins: { username: string; password: string }[] }
  const answer = await send(page, '/api/session', { username, password: system.demoLogins.find((account) => account.username === username)?.password })
  expect(answer.ok()).toBe(true)
  signedIn.set(username, await page.context().cookies())
}
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}
/// As if the theme had been chosen in another window.
async function choose(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((newValue) => dispatchEvent(new StorageEvent('storage', { key: 'yuanlian.theme', newValue })), theme)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}
/// Every rule in both themes. Only faults are told: to describe all that is right as well takes longer than to find out.
export async function expectNoAxeFault(page: Page, where: string): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('[role=table]')].every((table) => table.querySelector('[role=row]')), null, { timeout: 20_000 }).catch(() => undefined)
  await expect(page.locator('[role=grid][aria-busy=true]')).toHaveCount(0, { timeout: 20_000 })
  for (const theme of ['light', 'dark'] as const) {
    await choose(page, theme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze()
    const told = violations.map((fault) => `${where}, ${theme}: ${fault.id} ${fault.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`)
    expect(told).toEqual([])
  }
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

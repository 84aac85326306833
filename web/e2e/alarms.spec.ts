import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, send, signIn } from './visit'

const name = `e2e 储罐 ${Date.now()}`

/// A tank whose pressure goes beyond the limit, as a gateway reports it: first what is usual, then what is not, then the end.
async function tank(page: Page): Promise<(pressure: number) => Promise<void>> {
  const parks = await (await page.request.get('/api/parks')).json() as { place: string }[]
  const identity = `e2e-${Date.now()}`
  const answer = await send(page, '/api/devices', { protocol: 'HTTP', identity, place: parks[0]!.place, name, kind: 'SENSOR', secret: null })
  expect(answer.status()).toBe(201)
  const { secret } = await answer.json() as { secret: string }
  return async (value) => {
    const taken = await page.request.post('/api/live/points', { headers: { Authorization: `Basic ${Buffer.from(`${identity}:${secret}`).toString('base64')}` }, data: { at: new Date().toISOString(), values: { pressure: value } } })
    expect(taken.ok(), await taken.text()).toBe(true)
  }
}
const dialog = (page: Page) => page.getByRole('dialog').last()
async function act(page: Page, name: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('dialog').first().getByRole('button', { name, exact: true }).click()
  await fill()
  await dialog(page).getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(1)
}

test('an alarm is received, verified, handled and closed', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page)
  const report = await tank(page)
  await report(1)
  await page.waitForTimeout(7_000)
  await report(1.7)
  await open(page, `/alarms?q=${encodeURIComponent(name)}&by=tank-farm/pressure-very-high`)
  const row = page.locator('[data-alarm]').filter({ hasText: name })
  await expect(row).toContainText('压力高高', { timeout: 30_000 })
  await expect(row).toContainText('待核')
  await expectNoAxeFault(page, '/alarms')

  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await expect(row).toContainText('待核实')
  await expect(row).toContainText('由您处理')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog').first()
  await expect(drawer).toContainText('1.7')
  await expect(drawer).toContainText('规则')
  await act(page, '核实', async () => { await dialog(page).getByRole('radio').first().check() })
  await act(page, '处置', async () => { await dialog(page).locator('textarea').fill('已关闭进料阀') })
  await expect(drawer).toContainText('情况仍在持续')
  await report(1)
  await page.waitForTimeout(31_000)
  await report(1)
  await expect(drawer.getByRole('button', { name: '销警', exact: true })).toBeVisible({ timeout: 20_000 })
  await act(page, '销警', async () => { await dialog(page).locator('textarea').fill('压力已恢复') })
  await expect(drawer).toContainText('已销警')
  await expect(drawer).toContainText('已关闭进料阀')
  await expectNoAxeFault(page, '/alarms?alarm')
  await page.keyboard.press('Escape')
  await expect(row).toHaveCount(0)

  await drawerOfDevice(page)
})
async function drawerOfDevice(page: Page): Promise<void> {
  await open(page, `/alarms?q=${encodeURIComponent(name)}&all=1`)
  await page.locator('[data-alarm] .open-it').first().click()
  await page.getByRole('dialog').first().getByRole('link', { name }).click()
  await expect(page.getByRole('dialog').first()).toContainText('pressure')
}

test('the figures tell who received what, and leave as a workbook', async ({ page }) => {
  await signIn(page)
  await open(page, '/alarms?view=figures')
  await expect(page.getByRole('heading', { name: /人员接警量/ })).toBeVisible()
  await expectNoAxeFault(page, '/alarms?view=figures')
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[href*="/api/alarm-figures/export"]').click()])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
})

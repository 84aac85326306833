import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('a missing link opens to the firms behind its figures and leaves as a file', async ({ page }) => {
  await open(page, '/gaps?place=510112&chain=nev-battery')
  await expect(page.locator('.ground')).toContainText('183')
  const row = page.locator('tbody').first()
  await row.locator('.opener').click()
  await expect(row.locator('.inside')).toBeVisible()
  await row.locator('.figure').first().click()
  await expect(page).toHaveURL(/trade=\d{4}/)
  await expect(page.getByRole('dialog')).toContainText('RCA')
  await page.keyboard.press('Escape')
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.page-head .acts > button').first().click()])
  expect(file.suggestedFilename()).toMatch(/^gaps-510112-nev-battery-\d{4}-\d{2}-\d{2}\.csv$/)
})

test('a standstill is drawn in layers and told in a table', async ({ page }) => {
  await open(page, '/standstill?firm=O0082&hops=2')
  await expect(page.locator('svg .STOPPED rect').first()).toBeVisible()
  const rows = page.locator('table tbody tr')
  await expect(rows.first()).toBeVisible()
  expect(await page.locator('svg[role=img]:has(.STOPPED) rect').count()).toBe(await rows.count())
  await expectNoAxeFault(page, '/standstill')
})

import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('a forecast leads to its project, and the back-test says what forecasts are worth', async ({ page }) => {
  test.slow()
  await open(page, '/forecasts')
  const first = page.getByRole('row').nth(1)
  await expect(first).toContainText('%')
  await first.click()
  await expect(page).toHaveURL(/project=/)
  await page.goto('/forecasts?view=backtest')
  await expect(page.getByRole('img').first()).toBeVisible()
  await expect(page.locator('table tbody tr').first()).toContainText(/\d{4}-\d{2}/)
})

test('departments have their names on every page that was reached from another', async ({ page }) => {
  await open(page, '/queue')
  await expect(page.locator('select option').filter({ hasText: '供电企业' })).toHaveCount(1)
  await page.getByRole('link', { name: '逾期预测' }).click()
  await page.getByText('办理环节', { exact: true }).click()
  await page.getByRole('button', { name: '牵头部门' }).click()
  await expect(page.getByText('供电企业', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '部门队列' }).click()
  await expect(page.locator('select option').filter({ hasText: '供电企业' })).toHaveCount(1)
})

for (const path of ['/forecasts', '/forecasts?view=backtest']) {
  test(`${path} has no fault for assistive technology`, async ({ page }) => {
    await open(page, path)
    await expect(page.locator('main h1')).toBeVisible()
    await expectNoAxeFault(page, path)
  })
}

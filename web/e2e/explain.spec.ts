import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('a bulletin leads to why its rates moved, and a move to its project', async ({ page }) => {
  await open(page, '/bulletins')
  await page.locator('tbody a').first().click()
  await page.getByRole('link', { name: '较上期为何变动' }).click()
  await expect(page).toHaveURL(/\/explain\?from=[0-9a-f-]{36}&to=[0-9a-f-]{36}/)
  await expect(page.locator('table').first()).toBeVisible()
})

test('a rate that is compared leads to why it moved', async ({ page }) => {
  await open(page, '/rates?against=2025-12-31')
  await page.locator('tbody .why').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/explain\?.*rate=performance/)
  await expect(page.locator('table').first()).toBeVisible()
})

test('has no fault for assistive technology', async ({ page }) => {
  await open(page, '/explain')
  await expect(page.locator('table').first()).toBeVisible()
  await expectNoAxeFault(page, '/explain')
})

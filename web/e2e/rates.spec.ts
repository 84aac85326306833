import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('a figure tells its parts and opens the list behind it', async ({ page }) => {
  await open(page, '/rates')
  const figure = page.locator('tbody button.reported').first()
  await figure.focus()
  await expect(figure.locator('.tip')).toBeVisible()
  await expect(figure).toHaveAttribute('aria-label', /\d[\d.,]* ?\S* \/ \d/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/trace=performance\.reported\.numerator/)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('another cohort and its order stand in the address', async ({ page }) => {
  await open(page, '/rates?by=year')
  await expect(page.locator('tbody tr').nth(1)).toBeVisible()
  await page.locator('thead button').nth(3).click()
  await expect(page).toHaveURL(/sort=-performance/)
  await expect(page.locator('thead th').nth(3)).toHaveAttribute('aria-sort', 'descending')
})

test('the history has its numbers, and a second date shows what changed', async ({ page }) => {
  await open(page, '/rates')
  await page.locator('.history .seg button').nth(1).click()
  await expect(page.locator('.numbers tbody tr').first()).toBeVisible()
  await open(page, '/rates?against=2025-12-31')
  await expect(page.locator('.compared')).toContainText('2025-12-31')
  await expect(page.locator('tbody .change').first()).toBeVisible()
})

test('the shown rows leave as a file', async ({ page }) => {
  await open(page, '/rates')
  await expect(page.locator('tbody tr').nth(1)).toBeVisible()
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.page-head .acts > button').last().click()])
  expect(file.suggestedFilename()).toMatch(/^yuanlian-rates-city-\d{4}-\d{2}-\d{2}\.csv$/)
})

test('has no fault for assistive technology', async ({ page }) => {
  await open(page, '/rates')
  await expect(page.locator('tbody tr').nth(1)).toBeVisible()
  await expectNoAxeFault(page, '/rates')
})

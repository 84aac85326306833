import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('the day leads to a project beside the list, by keyboard alone', async ({ page }) => {
  await open(page, '/day')
  const first = page.locator('#day-OVERDUE li button').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/day\?.*project=/)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a unit narrows its obstacles, and the address keeps it', async ({ page }) => {
  await open(page, '/obstacles')
  const unit = page.locator('section button[aria-pressed]').first()
  await unit.click()
  await expect(page).toHaveURL(/unit=.*county=\d{6}/)
  await expect(unit).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(page.locator('section button[aria-pressed="true"]')).toHaveCount(1)
})

test('a ratio opens to its links', async ({ page }) => {
  await open(page, '/leverage')
  const firm = page.locator('.firm button').first()
  await firm.click()
  await expect(firm).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('.inside li').first()).toBeVisible()
})

for (const path of ['/day', '/obstacles', '/leverage']) {
  test(`${path} has no fault for assistive technology`, async ({ page }) => {
    await open(page, path)
    await expect(page.locator('main h1')).toBeVisible()
    await expectNoAxeFault(page, path)
  })
}

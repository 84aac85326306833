import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('the keyboard moves through the facts, dismisses one and takes it back', async ({ page }) => {
  await open(page, '/inbox')
  const on = page.locator('.facts [aria-current="true"]')
  await expect(on).toBeVisible()
  await expect(page.locator('mark').first()).toBeVisible()
  const first = new URL(page.url()).searchParams.get('fact')
  await page.keyboard.press('j')
  await expect.poll(() => new URL(page.url()).searchParams.get('fact')).not.toBe(first)
  await page.keyboard.press('k')
  await expect.poll(() => new URL(page.url()).searchParams.get('fact')).toBe(first)
  await page.keyboard.press('x')
  await expect.poll(() => new URL(page.url()).searchParams.get('fact')).not.toBe(first)
  await page.keyboard.press('u')
  await open(page, `/inbox?fact=${first}`)
  await expect(on).toBeVisible()
})

test('accepting asks where the fact belongs and when it was so', async ({ page }) => {
  await open(page, '/inbox')
  await expect(page.locator('.facts [aria-current="true"]')).toBeVisible()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio').first()).toBeVisible()
  await expect(dialog.locator('input[type="date"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('has no fault for assistive technology', async ({ page }) => {
  await open(page, '/inbox')
  await expect(page.locator('.facts button').first()).toBeVisible()
  await expectNoAxeFault(page, '/inbox')
})

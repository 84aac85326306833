import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

const mapReady = (page: Page) => expect(page.locator('.province[data-ready]')).toBeVisible({ timeout: 80_000 })
const rank = (page: Page) => page.locator('.rank ol button')

test('the province shows a city for each line, and no request leaves the house', async ({ page, baseURL }) => {
  const strangers: string[] = []
  page.on('request', (request) => { if (!request.url().startsWith(baseURL!) && !/^(blob|data):/.test(request.url())) strangers.push(request.url()) })
  await open(page, '/')
  await expect(rank(page).first()).toBeVisible()
  expect(await rank(page).count()).toBeGreaterThan(0)
  expect(await rank(page).count()).toBeLessThanOrEqual(21)
  await mapReady(page)
  expect(strangers).toEqual([])
})

test('a city opens its counties by keyboard, and leads to the ledger with that filter', async ({ page }) => {
  await open(page, '/')
  await rank(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/place=51\d{2}00/)
  const place = new URL(page.url()).searchParams.get('place')!
  await expect(page.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true')
  await page.locator('.side footer a').click()
  await expect(page).toHaveURL(new RegExp(`/ledger\\?.*place=${place}`))
})

test('measure and column stand in the address', async ({ page }) => {
  await open(page, '/')
  await page.locator('.picker button').nth(3).click()
  await expect(page).toHaveURL(/measure=funding/)
  await page.locator('.side .seg button').first().click()
  await expect(page).toHaveURL(/column=reported/)
  await page.reload()
  await expect(page.locator('.picker button').nth(3)).toHaveAttribute('aria-pressed', 'true')
})

test('has no fault for assistive technology', async ({ page }) => {
  await open(page, '/')
  await expect(rank(page).first()).toBeVisible()
  await expectNoAxeFault(page, '/')
})

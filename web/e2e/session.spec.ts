import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test('a stranger is asked to sign in and then brought where he was going', async ({ page }) => {
  await page.goto('/ledger?view=table')
  await expect(page).toHaveURL(/\/login\?next=/)
  await page.getByTestId('demo-login').first().click()
  await expect(page).toHaveURL(/\/ledger\?view=table/)
})
test('a wrong password is told in words', async ({ page }) => {
  await page.goto('/login')
  await page.getByLabel('用户名').fill('nobody')
  await page.getByLabel('口令').fill('wrong')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
})
test('signing out shuts the door', async ({ page }) => {
  await page.goto('/login')
  await page.getByTestId('demo-login').first().click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/login/)
  await page.goto('/ledger')
  await expect(page).toHaveURL(/\/login/)
})
test('a phone gets a bar at the bottom and nothing runs off the side', async ({ page }) => {
  await signIn(page)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/ledger', '/ledger?view=table', '/ledger?view=timeline']) {
    await open(page, path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
  await expect(page.getByRole('button', { name: '更多' })).toBeVisible()
})
test('axe finds nothing on the log-in page', async ({ page }) => {
  await open(page, '/login')
  await expectNoAxeFault(page, '/login')
})

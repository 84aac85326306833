import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('a month is drafted and published, and recomputes to the same figures', async ({ page }) => {
  await open(page, '/bulletins')
  await page.locator('input[type=month]').fill('2026-07')
  await page.getByRole('button', { name: '看草稿' }).click()
  await expect(page.locator('article.paper')).toBeVisible()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await expect(page).toHaveURL(/\/bulletins\/[0-9a-f-]{36}\/510000/)
  await page.getByRole('button', { name: '重新计算并核对' }).click()
  await expect(page.locator('.told')).toContainText('复算一致')
})

test('a correction says why, and stands beside what it corrects', async ({ page }) => {
  await open(page, '/bulletins')
  await page.locator('tbody a').first().click()
  await page.getByRole('button', { name: '发布更正件' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '发布更正件' })).toBeDisabled()
  await dialog.locator('textarea').fill('绵阳市补报三个项目')
  await dialog.getByRole('button', { name: '发布更正件' }).click()
  await expect(page.locator('article.paper')).toContainText('绵阳市补报三个项目')
  await open(page, '/bulletins')
  await expect(page.locator('tbody')).toContainText('已更正')
})

test('a bulletin tells lights and leaves in each format', async ({ page }) => {
  await open(page, '/bulletins')
  await page.locator('tbody a').first().click()
  await expect(page.locator('article.paper')).toContainText('亮灯情况')
  await expect(page.locator('article.paper')).toContainText('点名通报')
  for (const format of ['docx', 'pdf', 'xlsx', 'html']) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href*="format=${format}"]`).click()])
    expect(file.suggestedFilename()).toMatch(new RegExp(`月度通报\\.${format}$`))
  }
})

test('has no fault for assistive technology', async ({ page }) => {
  await open(page, '/bulletins')
  await expectNoAxeFault(page, '/bulletins')
  await page.locator('tbody a').first().click()
  await expect(page.locator('article.paper')).toBeVisible()
  await expectNoAxeFault(page, '/bulletins/…')
})

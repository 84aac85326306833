import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('everyone finds the own account and is told what is wrong with a new password', async ({ page }) => {
  await open(page, '/users')
  await page.getByRole('link', { name: /^我的账户|^账户/ }).first().click()
  await expect(page).toHaveURL(/\/account/)
  await page.getByLabel('现在的口令').fill('Yuanlian-2026')
  await page.getByLabel('新口令', { exact: true }).fill('short')
  await page.getByLabel('再输一次新口令').fill('shorter')
  await expect(page.getByText('至少需要 10 个字符')).toBeVisible()
  await expect(page.getByText('两次输入不一致')).toBeVisible()
  await expect(page.getByRole('button', { name: '修改口令' })).toBeDisabled()
})

test('has no fault for assistive technology', async ({ page }) => {
  await open(page, '/account')
  await expectNoAxeFault(page, '/account')
})

import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('the arrow keys follow the chain, and a node says why it is judged so', async ({ page }) => {
  await open(page, '/chains/nev-battery')
  const node = (id: string) => page.locator(`[data-node="${id}"]`)
  await node('BAT001').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-node]:focus')).toHaveAttribute('aria-label', /^(碳酸锂|氢氧化锂)，/)
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-node]:focus')).toHaveAttribute('data-node', /^BAT00/)
  await node('BAT001').focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: '锂辉石精矿' })
  await expect(panel).toContainText('为什么这样判断')
  await expect(panel).toContainText('仅为演示')
  await expect(page).toHaveURL(/node=BAT001/)
})

test('a duty is recorded, reported and told as done', async ({ page }) => {
  await open(page, '/chains/governance?chain=magnetic-materials')
  const duty = `演示任务 ${Date.now()}`
  await page.getByRole('button', { name: '登记任务' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('任务').fill(duty)
  await dialog.getByLabel('责任单位').fill('牵头部门（演示）')
  await dialog.getByLabel('依据').fill('仅作演示')
  await dialog.getByLabel('仅作演示').check()
  await dialog.getByRole('button', { name: '保存' }).click()
  const row = page.getByRole('row').filter({ hasText: duty })
  await expect(row).toContainText('进行中')
  await row.getByRole('button', { name: '报告完成' }).click()
  await dialog.getByLabel('完成情况').fill('已印发')
  await dialog.getByLabel('依据').fill('演示文件')
  await dialog.getByRole('button', { name: '报告完成' }).click()
  await expect(row).toContainText('已完成')
})

test('has no fault for assistive technology', async ({ page }) => {
  await open(page, '/chains/photovoltaic?node=PV027')
  await expect(page.locator('[data-node]').first()).toBeVisible()
  await expectNoAxeFault(page, '/chains/photovoltaic')
})

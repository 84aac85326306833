import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test('anybody asks of a public opportunity, follows by the link, and erases the contact', async ({ page }) => {
  await open(page, '/public/opportunities')
  await expectNoAxeFault(page, '/public/opportunities')
  await page.locator('.rows a').first().click()
  await page.getByLabel('咨询内容').fill('（测试）能否安排现场考察？')
  await page.getByLabel('联系方式（可不填）').fill('tester@example.invalid')
  await page.getByRole('button', { name: '提交咨询' }).click()
  const link = await page.getByRole('status').locator('a').getAttribute('href')
  await page.goto('about:blank')
  await page.goto(link!)
  await expect(page.getByText('能否安排现场考察')).toBeVisible()
  await page.getByRole('button', { name: '删除我的联系方式' }).click()
  await expect(page.getByText('已删除联系方式')).toBeVisible()
})

test('the office verifies and answers, and a fair tells what came of it', async ({ page }) => {
  await signIn(page)
  await open(page, '/opportunities')
  await page.getByRole('row').nth(1).click()
  await page.getByRole('button', { name: '核实无误' }).click()
  await expect(page.getByText('已记为今日核实')).toBeVisible()
  await open(page, '/opportunities?view=enquiries')
  await page.getByRole('button', { name: '答复', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('textbox').fill('（测试）欢迎，周三上午。')
  await page.getByRole('dialog').getByRole('button', { name: '答复' }).click()
  await expect(page.getByText('已答复').first()).toBeVisible()
  await open(page, '/opportunities?view=fairs')
  await page.locator('tbody a').first().click()
  await expect(page.getByRole('heading', { name: '签约后来怎样' })).toBeVisible()
})

test('a firm sees what is meant for firms and nothing of the inside', async ({ page }) => {
  await signIn(page, 'enterprise')
  await open(page, '/opportunities')
  await expect(page.getByText('充换电设备项目寻求技术合作方')).toBeVisible()
  await expect(page.getByText('配套企业设备更新融资需求')).toHaveCount(0)
})

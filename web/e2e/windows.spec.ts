import { expect, test } from '@playwright/test'
import { actOn, expectNoAxeFault, open, setTheme, signIn } from './visit'

test('power is applied for, switched on and rated', async ({ page }) => {
  await signIn(page, 'enterprise')
  await open(page, '/services')
  await page.locator('a[href="/services/temporary-supply"]').click()
  await expect(page.getByText('以下信息系统已有')).toBeVisible()
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByText(/还有 \d+ 处需要修改/)).toBeVisible()
  await page.getByLabel('临时用电容量').fill('80')
  await page.getByRole('radio', { name: '工程施工' }).check()
  await page.getByLabel('用电地址').fill('车城大道 8 号')
  await page.getByLabel('开始日期').fill('2026-12-01')
  await page.getByLabel('经办人').fill('张敏')
  await page.getByLabel('联系电话').fill('028-85550100')
  await page.locator('input[type=file][aria-label="上传：场地使用证明"]').setInputFiles({ name: 'site.txt', mimeType: 'text/plain', buffer: Buffer.from('场地证明') })
  await expect(page.getByText('site.txt')).toBeVisible()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.waitForURL(/\/applications\//)
  const url = new URL(page.url()).pathname

  await signIn(page, 'department')
  await open(page, url)
  await actOn(page, 'accept', 'RECEIVE')
  await actOn(page, 'accept', 'ASK_CORRECTION', () => page.getByLabel('理由').fill('请补红线图'))
  await signIn(page, 'enterprise')
  await open(page, url)
  await expect(page.getByText('请补红线图').first()).toBeVisible()
  await page.getByLabel('补正说明').fill('已补')
  await page.getByRole('button', { name: '提交补正' }).click()
  await expect(page.getByText('待您补正')).toHaveCount(0)

  await signIn(page, 'department')
  await open(page, url)
  await actOn(page, 'accept', 'FINISH')
  await actOn(page, 'energise', 'RECEIVE')
  await actOn(page, 'energise', 'FINISH')
  await expect(page.getByRole('heading', { level: 1 }).getByText('已办结')).toBeVisible()
  await signIn(page, 'enterprise')
  await open(page, url)
  await page.getByRole('radio', { name: '5 星' }).check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByRole('img', { name: '5 星' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`windows have no fault for assistive technology, ${theme}`, async ({ page }) => {
    await setTheme(page, theme)
    await signIn(page, 'enterprise')
    for (const path of ['/services', '/services/supply-connection', '/services?view=applications']) {
      await open(page, path)
      await expectNoAxeFault(page, `${path} ${theme}`)
    }
    await signIn(page, 'department')
    await open(page, '/queue')
    await expectNoAxeFault(page, `/queue ${theme}`)
    await page.getByRole('row').nth(1).click()
    await page.waitForURL(/\/cases\//)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoAxeFault(page, `/cases ${theme}`)
  })
}

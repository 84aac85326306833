import { expect, test } from '@playwright/test'
import { open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

const CSV = '项目名称,投资方,总投资（亿元）,签约时间,所在区县\n示范储能电站项目,示范能源有限公司,3.5,2024/3/5,射洪市\n示范风机叶片项目,示范风电有限公司,十二,2024年6月,射洪县\n'

test('a ledger goes from file to mapping to preview, with its problems in place', async ({ page }) => {
  await open(page, '/imports')
  const name = `台账-${Date.now()}.csv`
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`${CSV}# ${name}\n`) })
  await expect(page).toHaveURL(/\/imports\/.+/)
  await expect(page.locator('select').first()).toBeVisible()
  const look = page.locator('.step footer button').first()
  await expect(look).toBeEnabled()
  await look.click()
  await expect(page.locator('.problems li').first()).toBeVisible()
  await expect(page.locator('td.fault').first()).toBeVisible()
})

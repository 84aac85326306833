import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('a rank opens to its items, and an item to its projects', async ({ page }) => {
  await open(page, '/assessments')
  await expect(page.locator('.rank tbody tr')).toHaveCount(183)
  await page.locator('.rank tbody button.link').first().click()
  await expect(page).toHaveURL(/score=/)
  const drawer = page.getByRole('dialog')
  await expect(drawer.locator('.item')).toHaveCount(4)
  await drawer.locator('.item .acts button').first().click()
  await drawer.locator('li button').first().click()
  await expect(page).toHaveURL(/project=/)
})

test('a missing value is told, and is no zero', async ({ page }) => {
  await open(page, '/assessments')
  const partial = page.locator('.rank tbody tr', { hasText: '不排位' }).first()
  await expect(partial).toContainText('缺 1 项')
  await expect(partial.locator('.none').first()).toHaveText('缺数据')
})

test('what was published comes out the same again', async ({ page }) => {
  await open(page, '/assessments')
  await page.getByRole('button', { name: '重新计算并核对' }).click()
  await expect(page.locator('.told')).toContainText('复算一致')
})

test('the sheet says where it comes from and that nobody compared it', async ({ page }) => {
  await open(page, '/assessments?view=sheet')
  await expect(page.locator('.sheet tbody tr')).toHaveCount(4)
  await expect(page.locator('.sheet tbody tr').first()).toContainText('待核')
  await expect(page.locator('.sheet tbody tr').first()).toContainText('玉林2008')
})

test('a changed sheet moves ranks, a broken one tells every problem by its line', async ({ page }) => {
  await open(page, '/assessments?view=simulation')
  const text = page.locator('.edit textarea')
  const published = await text.inputValue()
  await page.getByRole('button', { name: '试算', exact: true }).click()
  await expect(page.locator('.rows .head').first()).toContainText('τ = 1.000')
  await text.fill(published.replace('full: 10\n', 'full: 11\n').replace('cap: 20', 'cap: -1'))
  await page.getByRole('button', { name: '试算', exact: true }).click()
  await expect(page.locator('.problems li')).toHaveCount(2)
  await expect(page.locator('.problems li').first()).toContainText(/第 \d+ 行/)
  await text.fill(published.replace('points: 10 }, cap: 10', 'points: 1 }, cap: 1'))
  await page.getByRole('button', { name: '试算', exact: true }).click()
  await expect(page.locator('.rows .head').first()).toContainText('个地区位次改变')
})

test('the appeal waits for a decision, and without new evidence cannot be granted', async ({ page }) => {
  await open(page, '/assessments?view=appeals')
  await page.getByRole('button', { name: '裁定' }).first().click()
  await page.getByLabel('准许，复算并发布修订件').check()
  await page.getByLabel('说明').fill('同意')
  await page.getByRole('dialog').getByRole('button', { name: '裁定' }).click()
  await expect(page.getByRole('dialog')).toContainText('数字不变')
})

for (const view of ['ranking', 'sheet', 'appeals', 'targets', 'simulation']) {
  test(`has no fault for assistive technology, ${view}`, async ({ page }) => {
    await open(page, `/assessments?view=${view}`)
    await expectNoAxeFault(page, `/assessments ${view}`)
  })
}
test('the score of a place has no fault for assistive technology', async ({ page }) => {
  await open(page, '/assessments')
  await page.locator('.rank tbody button.link').first().click()
  await expect(page.getByRole('dialog').locator('.item')).toHaveCount(4)
  await expectNoAxeFault(page, 'score')
})

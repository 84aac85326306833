import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('the circle around Ziyang names who supplies within 100 km, and what lacks', async ({ page }) => {
  await open(page, '/circle')
  await page.getByRole('button', { name: /资阳周边/ }).click()
  await expect(page).toHaveURL(/place=512000/)
  const list = page.getByTestId('around')
  for (const name of ['北京星河动力航天科技股份有限公司', '中国航发航空科技股份有限公司', '成都爱乐达航空制造股份有限公司']) await expect(list.getByRole('button', { name })).toBeVisible()
  await expect(page.getByTestId('rate')).toContainText('–')
  const file = await page.request.get('/api/chain-maps/aerospace-low-altitude/circle/file?place=512000&format=docx')
  expect(file.headers()['content-type']).toContain('wordprocessingml')
})

test('typed coordinates that are swapped are asked about, by keyboard alone', async ({ page }) => {
  await open(page, '/circle?chain=aerospace-low-altitude')
  await page.getByRole('button', { name: '输入坐标' }).press('Enter')
  await page.getByTestId('coordinates').fill('30.12, 104.65')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: '请确认是哪一点' }).getByRole('button').first().press('Enter')
  await expect(page).toHaveURL(/lon=104\.65&lat=30\.12/)
  await expect(page.getByTestId('around')).toBeVisible()
})

test('parks are compared side by side, and the unknown is said to be unknown', async ({ page }) => {
  await open(page, '/sites?chain=aerospace-low-altitude&node=AER035&sites=P0042,P0002')
  const compared = page.getByTestId('compare')
  await expect(compared.getByRole('columnheader')).toHaveCount(3)
  await expect(compared).toContainText('未知')
  await page.getByLabel('可供工业用地的权重').fill('0')
  await expect(page).toHaveURL(/weights=land(:|%3A)0/)
  await expectNoAxeFault(page, '/sites')
  await open(page, '/circle?chain=aerospace-low-altitude&place=512000')
  await expect(page.getByTestId('around')).toBeVisible()
  await expectNoAxeFault(page, '/circle')
})

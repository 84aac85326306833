import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

/// Signs in as one of the demonstration accounts, by its name.
async function signInAs(page: Page, username: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/login')
  await page.getByTestId('demo-login').filter({ hasText: username }).first().click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
}
const dialog = (page: Page) => page.getByRole('dialog').last()

test('a light becomes an order, is answered, contested, decided and told with all that happened', async ({ page }) => {
  await signIn(page)
  await open(page, '/desk?view=proposals&place=510100')
  await page.locator('input[type=checkbox]:enabled').nth(1).check()
  await page.getByRole('button', { name: /^发出/ }).first().click()
  await dialog(page).getByRole('button', { name: /^发出/ }).click()
  await open(page, '/desk?view=orders&place=510100')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  const order = page.getByRole('dialog').first()
  await expect(order).toContainText('督办〔')
  const path = new URL(page.url()).search

  await order.getByRole('button', { name: '回复', exact: true }).click()
  await dialog(page).locator('textarea').fill('已列出时间表')
  await dialog(page).locator('input[type=file]').setInputFiles({ name: '整改方案.txt', mimeType: 'text/plain', buffer: Buffer.from('九月底前交地') })
  await expect(dialog(page)).toContainText('整改方案.txt')
  await dialog(page).getByRole('button', { name: '回复', exact: true }).click()
  await expect(order).toContainText('已回复')
  await order.getByRole('button', { name: '提出异议' }).click()
  await dialog(page).locator('textarea').fill('土地尚未交付')
  await dialog(page).getByRole('button', { name: '提出异议' }).click()
  await expect(order).toContainText('异议由您提出，须由他人裁定')

  await signInAs(page, '成都')
  await open(page, `/desk${path}`)
  await order.getByRole('button', { name: '裁定异议' }).click()
  await dialog(page).getByRole('radio').nth(1).check()
  await dialog(page).locator('textarea').fill('土地已于一月交付')
  await dialog(page).getByRole('button', { name: '裁定异议' }).click()
  await expect(order).toContainText('异议不成立')
  await order.getByRole('button', { name: '办结' }).click()
  await dialog(page).locator('textarea').fill('已开工')
  await dialog(page).getByRole('button', { name: '办结' }).click()
  await expect(dialog(page)).toContainText('先在项目中登记证据')
})

test('an order leaves as a letter', async ({ page }) => {
  await signIn(page)
  await open(page, '/desk?view=orders')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  for (const format of ['docx', 'pdf']) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href*="format=${format}"]`).click()])
    expect(file.suggestedFilename()).toMatch(new RegExp(`^督办〔\\d{4}〕\\d+号关于.*\\.${format}$`))
  }
})

test('a number of the places opens its list', async ({ page }) => {
  await signIn(page)
  await open(page, '/desk?view=places')
  await page.locator('.matrix .n').first().click()
  await expect(page).toHaveURL(/by=START/)
  await expect(page).toHaveURL(/place=51/)
})

for (const view of ['lights', 'places', 'proposals', 'orders']) {
  test(`the desk has no fault for assistive technology, ${view}`, async ({ page }) => {
    await signIn(page)
    await open(page, `/desk?view=${view}`)
    await expectNoAxeFault(page, `/desk ${view}`)
  })
}

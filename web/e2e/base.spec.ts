import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('a division opens its history and leads to the map', async ({ page }) => {
  await open(page, '/registry/regions')
  await page.getByRole('row', { name: /510981/ }).or(page.getByRole('row').nth(3)).first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  await drawer.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/\?.*place=\d{6}/)
})

test('a year that is not loaded says so', async ({ page }) => {
  await open(page, '/registry/calendar')
  await expect(page.locator('.calendar h2')).toBeVisible()
  for (let i = 0; i < 3; i++) await page.locator('.calendar header button').nth(1).click()
  await expect(page.locator('.calendar .empty, .calendar [role="alert"]')).toBeVisible()
})

const PAGES = ['/registry/regions', '/registry/parks', '/registry/calendar', '/imports', '/users', '/audit']
for (const path of PAGES) {
  test(`${path} has no fault for assistive technology`, async ({ page }) => {
    await open(page, path)
    await expect(page.locator('main h1')).toBeVisible()
    await expectNoAxeFault(page, path)
  })
}
test('what is planted against assistive technology is found, in either theme', async ({ page }) => {
  await open(page, '/account')
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('[data-theme=dark] h1 { color: #333 }')
    document.adoptedStyleSheets = [sheet]
  })
  await expect(expectNoAxeFault(page, 'planted')).rejects.toThrow('planted, dark: color-contrast h1')
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('button')))
  await expect(expectNoAxeFault(page, 'planted')).rejects.toThrow('planted, light: button-name')
})

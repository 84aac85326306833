import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test('the box finds a park by pinyin and opens it by keyboard alone', async ({ page }) => {
  await signIn(page)
  await open(page, '/registry/calendar')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('pjjjkfq')
  const option = page.getByRole('option').first()
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(option.locator('mark').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/parkDetail=P\d{4}/)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the page of results narrows by kind, and says what to do where nothing is found', async ({ page }) => {
  await signIn(page)
  await open(page, '/search?q=%E7%94%B5%E6%B1%A0')
  await page.locator('.facets button', { hasText: /GB\/T|国民经济行业/ }).click()
  await expect(page).toHaveURL(/kind=trade/)
  await expect(page.locator('.row').first()).toBeVisible()
  await open(page, '/search?q=%E9%BE%98%E9%BE%98%E9%BE%98&kind=trade')
  await page.locator('.empty button').last().click()
  await expect(page).not.toHaveURL(/kind=/)
})

test('a text opens at its sentence beside the results; box, results and text have no fault for assistive technology', async ({ page }) => {
  await signIn(page)
  await open(page, '/search?q=%E5%BC%80%E5%B7%A5&kind=evidence')
  await page.locator('.row a').first().click()
  await expect(page).toHaveURL(/passage=evidence/)
  await expect(page.getByTestId('passage-drawer').locator('mark.at.meant')).toBeInViewport()
  await expectNoAxeFault(page, 'a text beside the results')
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/passage=/)
  await page.keyboard.press('/')
  await page.keyboard.type('ziyang')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectNoAxeFault(page, 'the box over the results')
})

import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

test.beforeEach(async ({ page }) => { await signIn(page) })

test('a filter stands in the address and narrows the ledger', async ({ page }) => {
  await open(page, '/ledger?view=table')
  const table = page.getByRole('grid').first()
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  const before = Number(await table.getAttribute('aria-rowcount'))
  await page.getByTestId('filter-place').getByRole('button').first().click()
  await page.getByRole('option').first().click()
  await expect(page).toHaveURL(/place=\d{6}/)
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeLessThan(before)
  await page.reload()
  await expect(page.getByTestId('filter-place').getByRole('button')).toHaveCount(2)
})

test('the keyboard walks the table and opens a project', async ({ page }) => {
  await open(page, '/ledger?view=table')
  const table = page.getByRole('grid').first()
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await table.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const drawer = page.getByTestId('project-drawer')
  await expect(drawer).toBeVisible()
  await expect(page).toHaveURL(/project=/)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(table).toBeFocused()
})

test('the far end of a long table is reached and filled', async ({ page }) => {
  await open(page, '/ledger?view=table')
  const table = page.getByRole('grid').first()
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await table.focus()
  await page.keyboard.press('End')
  const last = Number(await table.getAttribute('aria-rowcount'))
  await expect(table.locator(`[aria-rowindex="${last}"] [role=gridcell]`).nth(1)).toBeVisible()
})

test('board, table and time line show the same filters', async ({ page }) => {
  await open(page, '/ledger?year=2025')
  await expect(page.getByTestId('project-card').first()).toBeVisible()
  await page.getByRole('button', { name: '表格', exact: true }).click()
  await expect(page).toHaveURL(/year=2025/)
  await expect(page.getByTestId('ledger-table').getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('button', { name: '时间线', exact: true }).click()
  await expect(page.getByTestId('ledger-timeline').getByRole('row').nth(1)).toBeVisible()
})

test('a rate opens to its parts and to the projects behind it', async ({ page }) => {
  await open(page, '/ledger')
  await page.locator('.kpi', { hasText: '开工率' }).locator('.figure').click()
  const meaning = page.getByRole('dialog', { name: '开工率' })
  await expect(meaning).toContainText(/\d[\d,]* \/ \d[\d,]*/)
  await meaning.getByRole('button').first().click()
  await expect(page).toHaveURL(/trace=start\.reported\.numerator/)
  await expect(page.getByRole('dialog').getByRole('row').nth(1)).toBeVisible()
})

test('looking back changes the question for every figure, and can be undone', async ({ page }) => {
  await open(page, '/ledger')
  const asked = page.waitForRequest((request) => request.url().includes('/api/projects/summary') && request.url().includes('validOn=2025-06-30'))
  await page.getByTestId('as-of').click()
  await page.getByLabel('事实时点').first().fill('2025年6月30日')
  await page.getByRole('button', { name: '应用' }).click()
  await asked
  await expect(page).toHaveURL(/validOn=2025-06-30/)
  await expect(page.getByTestId('new-project')).toHaveCount(0)
  await page.getByRole('button', { name: '回到现在' }).click()
  await expect(page).not.toHaveURL(/validOn=2025/)
})

test('the language and the theme change at a click', async ({ page }) => {
  await open(page, '/ledger')
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Project ledger')
  await page.getByRole('button', { name: 'Switch to dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Project ledger')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('axe finds nothing in the ledger', async ({ page }) => {
  test.slow()
  for (const view of ['board', 'table', 'timeline']) {
    await open(page, `/ledger?view=${view}`)
    await expectNoAxeFault(page, view)
  }
})

test('no request leaves the host and no policy is broken', async ({ page, baseURL }) => {
  const strangers: string[] = []
  const broken: string[] = []
  page.on('request', (request) => { if (!request.url().startsWith(baseURL!) && !/^(data|blob):/.test(request.url())) strangers.push(request.url()) })
  page.on('console', (message) => { if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text()) })
  for (const view of ['board', 'table', 'timeline']) await open(page, `/ledger?view=${view}`)
  expect(strangers).toEqual([])
  expect(broken).toEqual([])
})

test('paper carries the first rows of a list, whatever the screen shows', async ({ page }) => {
  await open(page, '/ledger?view=table')
  const table = page.getByRole('grid').first()
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  const shown = await table.getByRole('row').count()
  await page.evaluate(() => { window.print = () => dispatchEvent(new Event('beforeprint')) })
  await page.getByRole('button', { name: '打印' }).click()
  await expect(table.getByText('只印出前 500 行')).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(501)
  expect(shown).toBeLessThan(100)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(table.getByRole('row')).toHaveCount(shown)
})

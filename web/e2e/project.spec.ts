import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

/// The first project that has evidence; the test needs no particular data.
async function someProject(page: Page): Promise<string> {
  const answer = await page.request.get('/api/projects?limit=1&sort=-amount')
  return ((await answer.json()) as { items: { id: string }[] }).items[0]!.id
}
test.beforeEach(async ({ page }) => { await signIn(page) })

test('a project opens to its evidence and the evidence to its text', async ({ page }) => {
  await open(page, `/projects/${await someProject(page)}`)
  const proof = page.locator('.entry .proof').first()
  await proof.click()
  const drawer = page.getByTestId('evidence-drawer')
  await expect(drawer).toContainText(/[0-9a-f]{64}/)
  await expect(drawer.getByRole('link')).toHaveAttribute('href', /\/api\/evidence\/.+\/content/)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
})

test('what was typed survives closing the form', async ({ page }) => {
  const id = await someProject(page)
  await open(page, `/projects/${id}?record=${id}`)
  const form = page.getByTestId('record-form')
  await form.getByLabel('证据种类').selectOption({ index: 1 })
  await form.getByLabel('证据标题').fill('未提交的草稿')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await page.getByTestId('record').click()
  await expect(page.getByTestId('record-form').getByLabel('证据标题')).toHaveValue('未提交的草稿')
  await page.getByRole('button', { name: '清空草稿' }).click()
})

test('evidence recorded by someone faster is shown, and nothing typed is lost', async ({ page }) => {
  const id = await someProject(page)
  await open(page, `/projects/${id}?record=${id}`)
  const form = page.getByTestId('record-form')
  await form.getByLabel('证据种类').selectOption({ index: 1 })
  await form.getByLabel('证据标题').fill('我的证据')
  await recordElsewhere(page, id)
  await form.getByRole('button', { name: '登记' }).last().click()
  await expect(form.getByText('您填写期间，他人更改了这个项目')).toBeVisible()
  await expect(form.getByLabel('证据标题')).toHaveValue('我的证据')
  await form.getByRole('button', { name: '已知悉，继续登记' }).click()
  await expect(page.getByText(/^已登记：/)).toBeVisible()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(page.locator('.entry.gone').first()).toBeVisible()
})
async function recordElsewhere(page: Page, id: string): Promise<void> {
  const { version } = (await (await page.request.get(`/api/projects/${id}`)).json()) as { version: string }
  const kinds = (await (await page.request.get('/api/evidence-kinds')).json()) as { kind: string; repeatable: boolean; carriesAmount: boolean }[]
  const kind = kinds.find((one) => one.repeatable && !one.carriesAmount)!.kind
  const token = (await page.context().cookies()).find((one) => one.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.post(`/api/projects/${id}/entries`, { headers: { 'If-Match': `"${version}"`, 'X-XSRF-TOKEN': token }, data: { kind, validOn: '2026-01-05', title: '他人的证据', text: '他人先行登记' } })
  expect(answer.status()).toBe(201)
}

test('axe finds nothing on the project pages', async ({ page }) => {
  test.slow()
  const id = await someProject(page)
  for (const path of [`/projects/${id}`, `/ledger?view=table&project=${id}`, `/projects/${id}?record=${id}`]) {
    await open(page, path)
    await expectNoAxeFault(page, path)
  }
  await open(page, `/projects/${id}`)
  await page.locator('.entry .proof').first().click()
  await expect(page.getByTestId('evidence-drawer')).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expectNoAxeFault(page, 'evidence')
})

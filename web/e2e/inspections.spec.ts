import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

const PHONE = { width: 390, height: 844 }
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function token(context: BrowserContext): Promise<Record<string, string>> {
  const found = (await context.cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')
  return found ? { 'X-XSRF-TOKEN': found.value } : {}
}
/// A plan of one visit, to a project of its own.
async function plannedVisit(page: Page, nth: number): Promise<string> {
  const projects = (await (await page.request.get('/api/projects?place=510112&limit=50')).json()) as { items: { id: string }[] }
  const plan = await page.request.post('/api/inspections/plans', {
    headers: await token(page.context()),
    data: { title: `现场测试 ${Date.now()}`, fromOn: '2026-01-01', toOn: '2099-12-31', checklist: 'site-visit', place: '510112', overdueOnly: false, projects: [projects.items[nth]!.id] },
  })
  expect(plan.status()).toBe(201)
  const { id } = (await plan.json()) as { id: string }
  const visits = (await (await page.request.get(`/api/inspections/visits?plan=${id}`)).json()) as { items: { id: string }[] }
  return visits.items[0]!.id
}
async function recordsOf(page: Page, visit: string): Promise<{ id: string; photos: unknown[]; photosAwaited: number }[]> {
  const all = (await (await page.request.get('/api/inspections/records?limit=200')).json()) as { items: { id: string; visit: string; photos: unknown[]; photosAwaited: number }[] }
  return all.items.filter((record) => record.visit === visit)
}
async function openField(page: Page): Promise<void> {
  await open(page, '/field')
  await expect(page.getByText('没有待上传的记录')).toBeVisible()
}
async function fill(page: Page): Promise<void> {
  await page.getByRole('group', { name: '当前阶段' }).getByRole('button', { name: '属实' }).click()
  await page.getByRole('group', { name: '现场是否施工' }).getByRole('radio', { name: '是', exact: true }).check()
  await page.getByRole('group', { name: '形象进度' }).getByRole('radio', { name: '主体结构' }).check()
  await page.locator('input[type=file]').setInputFiles({ name: 'site.png', mimeType: 'image/png', buffer: PHOTO })
  await expect(page.getByAltText('第 1 张：现场是否施工')).toBeVisible()
  await page.getByLabel(/^核查结论/).fill('主体结构施工中')
}

test.describe('in the field', () => {
  test.use({ viewport: PHONE, hasTouch: true, geolocation: { latitude: 30.56, longitude: 104.27 }, permissions: ['geolocation'] })
  test.beforeEach(async ({ page }) => { await signIn(page) })

  test('a visit is filled in without a network, and arrives once', async ({ page, context }) => {
    const visit = await plannedVisit(page, 0)
    await openField(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await open(page, '/field')
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByText('离线中')).toBeVisible()
    await page.locator(`a[href="/field/${visit}"]`).click()
    await expect(page.getByText('系统已有，不必再填')).toBeVisible()
    await page.getByRole('button', { name: '完成' }).click()
    await expect(page.getByText('这个问题需要照片').or(page.getByText('请回答')).first()).toBeVisible()
    await fill(page)
    await expect(page.getByText('正在保存到本机')).toBeHidden()
    await page.reload()
    await expect(page.getByLabel(/^核查结论/)).toHaveValue('主体结构施工中')
    await page.getByRole('button', { name: '完成' }).click()
    await expect(page.getByText('1 份待上传')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('没有待上传的记录')).toBeVisible()
    const records = await recordsOf(page, visit)
    expect(records).toHaveLength(1)
    expect(records[0]!.photos).toHaveLength(1)
    expect(records[0]!.photosAwaited).toBe(0)
  })

  test('an answer that is lost makes no second record', async ({ page }) => {
    const visit = await plannedVisit(page, 1)
    await openField(page)
    await page.locator(`a[href="/field/${visit}"]`).click()
    await fill(page)
    let lost = 0
    await page.route('**/api/inspections/records/**', async (route) => {
      await route.fetch()
      lost++
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: '完成' }).click()
    await expect(page.getByText('1 份待上传')).toBeVisible()
    await expect.poll(() => lost).toBeGreaterThan(0)
    await expect.poll(() => recordsOf(page, visit)).toHaveLength(1)
    await page.unroute('**/api/inspections/records/**')
    await page.getByRole('button', { name: '同步' }).click()
    await expect(page.getByText('没有待上传的记录')).toBeVisible()
    const records = await recordsOf(page, visit)
    expect(records).toHaveLength(1)
    expect(records[0]!.photos).toHaveLength(1)
  })

  test('who is no longer signed in is asked to, and loses nothing', async ({ page, context }) => {
    const visit = await plannedVisit(page, 2)
    await openField(page)
    await page.locator(`a[href="/field/${visit}"]`).click()
    await fill(page)
    await context.clearCookies()
    await page.getByRole('button', { name: '完成' }).click()
    await expect(page.getByText('1 份待上传')).toBeVisible()
    await page.getByRole('link', { name: '登录' }).click()
    await page.getByTestId('demo-login').first().click()
    await expect(page.getByText('没有待上传的记录')).toBeVisible()
    expect(await recordsOf(page, visit)).toHaveLength(1)
  })

  test('has no fault for assistive technology', async ({ page }) => {
    const visit = await plannedVisit(page, 3)
    await openField(page)
    await expectNoAxeFault(page, '/field')
    await page.locator(`a[href="/field/${visit}"]`).click()
    await page.getByRole('button', { name: '完成' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expectNoAxeFault(page, '/field/visit')
  })
})

test.describe('at the desk', () => {
  test.beforeEach(async ({ page }) => { await signIn(page) })

  test('a record opens with its answers, its photo and its doubts', async ({ page }) => {
    await open(page, '/inspections?view=records')
    await page.getByRole('row').nth(1).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByText('核查人')).toBeVisible()
    await expect(drawer.getByText('照片未记拍摄时间').first()).toBeVisible()
    await drawer.getByRole('button', { name: '采信为证据' }).first().click()
    await expect(page.getByText('证明项目在拍摄当日已经开工')).toBeVisible()
  })

  test('has no fault for assistive technology', async ({ page }) => {
    for (const path of ['/inspections', '/inspections?view=records', '/inspections?view=tasks']) {
      await open(page, path)
      await expectNoAxeFault(page, path)
    }
    await page.getByRole('button', { name: '制定计划' }).click()
    await expectNoAxeFault(page, 'new plan')
  })
})

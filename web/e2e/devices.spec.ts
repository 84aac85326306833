import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, send, signIn } from './visit'

interface Line { id: string; identity: string }
const NOW = Date.now()
const minutesAgo = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString()
/// Half an hour of a temperature by the minute, with a quarter of an hour of silence and one point under maintenance.
const FILE = ['at,measure,value,quality', ...[...Array(40).keys()].filter((at) => at < 10 || at > 24).map((at) => `${minutesAgo(45 - at)},temperature,${(20 + at / 10).toFixed(1)},${at === 5 ? 'MAINTENANCE' : ''}`)].join('\n')

async function deviceOf(page: Page, identity: string): Promise<string> {
  const all = await (await page.request.get('/api/devices')).json() as Line[]
  return all.find((one) => one.identity === identity)!.id
}
async function enrolled(page: Page, identity: string): Promise<string> {
  const parks = await (await page.request.get('/api/parks')).json() as { place: string }[]
  await send(page, '/api/devices', { protocol: 'MQTT', identity, place: parks[0]!.place, name: `浏览器 ${identity}`, kind: 'SENSOR', secret: null })
  return deviceOf(page, identity)
}
async function fillIn(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: '补录与更正' }).click()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click()
}

test('a device is registered, and its secret is shown this once', async ({ page }) => {
  await signIn(page)
  await open(page, '/devices')
  await page.getByRole('button', { name: '登记设备' }).click()
  const dialog = page.getByRole('dialog')
  const identity = `browser-${NOW}`
  await dialog.getByLabel('名称').fill('浏览器登记的传感器')
  await dialog.getByLabel('标识').fill(identity)
  await dialog.getByLabel('园区').selectOption({ index: 1 })
  await expectNoAxeFault(page, 'registering a device')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  const secret = await page.getByTestId('secret').textContent()
  expect(secret!.length).toBeGreaterThanOrEqual(24)
  await dialog.getByRole('button', { name: '已保存，关闭' }).click()
  await page.getByRole('searchbox', { name: '按名称或标识查找' }).fill(identity)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toContainText('浏览器登记的传感器')
  expect(await (await page.request.get(`/api/devices/${await deviceOf(page, identity)}`)).text()).not.toContain(secret!)
})

test('a device in quarantine is admitted to a park', async ({ page }) => {
  await signIn(page)
  const identity = `stranger-${NOW}`
  const answer = await page.request.post('/api/live/points', { headers: { Authorization: `Basic ${Buffer.from(`${identity}:nobody`).toString('base64')}` }, data: { at: NOW, values: { pressure: 0.4 } } })
  expect(answer.status()).toBe(403)
  await open(page, '/devices')
  await page.getByRole('button', { name: /^待接纳/ }).click()
  await page.getByText(identity).click()
  await page.getByRole('button', { name: '接纳', exact: true }).click()
  const dialog = page.getByRole('dialog').last()
  await dialog.getByLabel('名称').fill('陌生的排口监测')
  await dialog.getByLabel('园区').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: '接纳', exact: true }).click()
  await expect(page.getByText(`已接纳 ${identity}`)).toBeVisible()
})

test('a file is filled in, and its trend breaks where nothing was said', async ({ page }) => {
  await signIn(page)
  await enrolled(page, `trend-${NOW}`)
  await open(page, '/devices')
  await page.getByRole('searchbox', { name: '按名称或标识查找' }).fill(`trend-${NOW}`)
  await page.keyboard.press('Enter')
  await page.getByRole('grid').getByText(`trend-${NOW}`).first().click()
  await page.getByRole('link', { name: /^数据与趋势/ }).click()
  await expect(page.getByText('这台设备还没有上报数据')).toBeVisible()
  await fillIn(page, 'broken.csv', 'at,measure,value\nyesterday,temperature,20\n2026-11-21T09:30:00+08:00,temperature,warm')
  await expect(page.getByRole('dialog')).toContainText('line 2')
  await expect(page.getByRole('dialog')).toContainText('line 3')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()

  await fillIn(page, 'hour.csv', FILE)
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('新补25')
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await expect(page.getByRole('region', { name: '最新值' })).toContainText('23.9')
  await expect.poll(async () => (await page.locator('path.mean').getAttribute('d'))?.match(/M/g)?.length).toBe(2)
  await expect(page.locator('rect.silence')).not.toHaveCount(0)
  await expect(page.locator('path.other')).toHaveCount(1)
  await expectNoAxeFault(page, 'the page of a device')

  await page.getByRole('slider', { name: '趋势读数' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('slider', { name: '趋势读数' })).toHaveAttribute('aria-valuetext', /温度/)
  await page.keyboard.press('+')
  await expect(page.getByText('随时间更新')).toHaveCount(0)
  await page.getByRole('button', { name: '1 小时' }).click()
  await expect(page.getByText('随时间更新')).toBeVisible()
})

test('a point that is put right holds, and the old one stays beside it', async ({ page }) => {
  await signIn(page)
  const id = await enrolled(page, `right-${NOW}`)
  await open(page, `/devices/${id}`)
  await fillIn(page, 'hour.csv', FILE)
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '补录与更正' }).click()
  await page.getByRole('button', { name: '更正已有' }).click()
  await page.locator('input[type=file]').setInputFiles({ name: 'right.csv', mimeType: 'text/csv', buffer: Buffer.from(`at,measure,value\n${minutesAgo(10)},temperature,33.3`) })
  await page.getByLabel('理由').fill('现场比对')
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('替换了已有1')
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '查看数据点' }).click()
  const points = page.getByRole('region', { name: '数据点' })
  await expect(points.getByRole('row').filter({ hasText: '33.3' })).toContainText('更正')
  await expect(points.getByRole('row').filter({ hasText: '已被替换' })).toHaveCount(1)
  await expect(page.locator('path.corrected')).not.toHaveCount(0)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 CSV' }).click()])
  expect(file.suggestedFilename()).toMatch(/^yuanlian-series-\d+\.csv$/)
})

test('whoever does not govern the region finds nothing of the device', async ({ page }) => {
  await signIn(page)
  const id = await enrolled(page, `apart-${NOW}`)
  await signIn(page, 'mianyang')
  expect((await page.request.get(`/api/devices/${id}/last-values`)).status()).toBe(404)
})

import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, send, signIn } from './visit'

interface Line { id: string; identity: string }
const NOW = Date.now()
const minutesAgo = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString()
const FILE = ['at,measure,value', ...[...Array(40).keys()].map((at) => `${minutesAgo(45 - at)},temperature,${(20 + at / 10).toFixed(1)}`)].join('\n')

async function deviceNamed(page: Page, identity: string): Promise<string> {
  const parks = await (await page.request.get('/api/parks')).json() as { place: string }[]
  await send(page, '/api/devices', { protocol: 'MQTT', identity, place: parks[0]!.place, name: `浏览器 ${identity}`, kind: 'SENSOR', secret: null })
  return (await (await page.request.get('/api/devices')).json() as Line[]).find((one) => one.identity === identity)!.id
}
async function fillIn(page: Page, name: string, buffer: Buffer, reason = ''): Promise<void> {
  await page.getByRole('button', { name: '补录与更正' }).click()
  const dialog = page.getByRole('dialog')
  if (reason) {
    await dialog.getByRole('button', { name: '更正已有' }).click()
    await dialog.getByLabel('理由').fill(reason)
  }
  // Browsers know no type of Parquet.
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
  await dialog.getByRole('button', { name: '提交' }).click()
}
async function close(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: /^(关闭|取消)$/ }).last().click()
}
async function parquetOf(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 Parquet' }).click()])
  expect(file.suggestedFilename()).toMatch(/^yuanlian-series-\d+\.parquet$/)
  const bytes = await readFile(await file.path())
  expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
  return bytes
}
const counts = (page: Page) => page.getByRole('dialog').getByRole('status')

test('points leave as Parquet and are known again when they come back', async ({ page }) => {
  await signIn(page)
  await open(page, `/devices/${await deviceNamed(page, `parquet-${NOW}`)}`)
  await fillIn(page, 'hour.csv', Buffer.from(FILE))
  await expect(counts(page)).toContainText('新补40')
  await close(page)
  await page.getByRole('button', { name: '1 小时' }).click()
  const bytes = await parquetOf(page)

  await fillIn(page, 'yuanlian-series.parquet', bytes)
  await expect(counts(page)).toHaveText(/文件中40.*新补0.*已有相同40.*并存）0/)
  await expectNoAxeFault(page, 'a file that is known')
  await close(page)
  await page.getByRole('button', { name: '查看数据点' }).click()
  await expect(page.getByRole('region', { name: '数据点' })).toContainText('共 40 个')

  await page.getByRole('button', { name: '收起数据点' }).click()
  await fillIn(page, 'right.csv', Buffer.from(`at,measure,value\n${minutesAgo(10)},temperature,11.1`), '现场比对')
  await expect(counts(page)).toContainText('替换了已有1')
  await close(page)
  await expect(page.locator('path.corrected')).toHaveCount(1)
  await fillIn(page, 'after.parquet', await parquetOf(page))
  await expect(counts(page)).toHaveText(/文件中41.*新补0.*已有相同40.*并存）0.*未读取）1/)
  await close(page)
  await page.getByRole('button', { name: '查看数据点' }).click()
  const points = page.getByRole('region', { name: '数据点' })
  await expect(points).toContainText('共 41 个')
  await expect(points.getByRole('row').filter({ hasText: '已被替换' })).toHaveCount(1)
  await expect(page.locator('path.corrected')).toHaveCount(1)
})

test('a file of another device is refused with each row, and nothing of it is kept', async ({ page }) => {
  await signIn(page)
  await open(page, `/devices/${await deviceNamed(page, `parquet-from-${NOW}`)}`)
  await fillIn(page, 'hour.csv', Buffer.from(FILE))
  await expect(counts(page)).toContainText('新补40')
  await close(page)
  await page.getByRole('button', { name: '1 小时' }).click()
  const bytes = await parquetOf(page)
  const other = await deviceNamed(page, `parquet-to-${NOW}`)
  await open(page, `/devices/${other}`)
  await fillIn(page, 'yuanlian-series.parquet', bytes)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('这一行属于另一台设备')
  await expectNoAxeFault(page, 'a file of another device')
  await close(page)
  expect(await (await page.request.get(`/api/devices/${other}/last-values`)).json()).toMatchObject({ items: [] })
})

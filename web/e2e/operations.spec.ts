import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, send, signIn } from './visit'

const NOW = Date.now()
interface Line { id: string; identity: string }

/// A vehicle that says by HTTP where it is, and where it was for twenty minutes before.
async function vehicle(page: Page, identity: string): Promise<{ id: string; name: string; drive: () => Promise<void> }> {
  const name = `浏览器车辆 ${identity}`
  const parks = await (await page.request.get('/api/parks')).json() as { place: string }[]
  const answer = await send(page, '/api/devices', { protocol: 'HTTP', identity, place: parks[0]!.place, name, kind: 'VEHICLE', secret: null })
  const { secret } = await answer.json() as { secret: string }
  const id = (await (await page.request.get('/api/devices')).json() as Line[]).find((own) => own.identity === identity)!.id
  const drive = async (): Promise<void> => {
    const data = [...Array(21).keys()].map((i) => ({ at: Date.now() - (20 - i) * 60_000, values: { lon: 104.265 + i / 5_000, lat: 30.56, speed: 20 + i } }))
    const said = await page.request.post('/api/live/points', { headers: { Authorization: `Basic ${Buffer.from(`${identity}:${secret}`).toString('base64')}` }, data })
    expect(said.ok(), await said.text()).toBe(true)
  }
  return { id, name, drive }
}

test('what reports its position stands on the screen and in the list', async ({ page }) => {
  await signIn(page)
  const own = await vehicle(page, `ops-${NOW}`)
  await own.drive()
  await open(page, '/operations')
  const entry = page.getByRole('button', { name: new RegExp(own.name) })
  await page.getByRole('searchbox', { name: '按名称查找' }).fill(own.name)
  await expect(entry).toBeVisible()
  await entry.click()
  const card = page.getByRole('region', { name: '所选对象' })
  await expect(card).toContainText('104.269')
  await expect(card.getByRole('link', { name: '设备页面' })).toHaveAttribute('href', `/devices/${own.id}`)
  await expectNoAxeFault(page, 'operations')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
})

test('the slider shows the past, fetched once', async ({ page }) => {
  await signIn(page)
  const own = await vehicle(page, `past-${NOW}`)
  await own.drive()
  const asked: string[] = []
  page.on('request', (request) => { if (request.url().includes('/api/tracks')) asked.push(request.url()) })
  await open(page, '/operations')
  await page.getByRole('button', { name: '回看' }).click()
  const slider = page.getByRole('slider', { name: '回放时刻' })
  await expect(slider).toBeVisible()
  await page.getByRole('searchbox', { name: '按名称查找' }).fill(own.name)
  const entry = page.getByRole('button', { name: new RegExp(own.name) })
  await expect(entry).toBeVisible()
  const before = await slider.getAttribute('aria-valuetext')
  await slider.focus()
  await page.keyboard.press('End')
  await expect(slider).not.toHaveAttribute('aria-valuetext', before!)
  await expect(entry).toContainText(/秒前|分钟前/)
  await page.keyboard.press('Home')
  await expect(entry).toContainText('—')
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: '暂停' })).toBeVisible()
  await expectNoAxeFault(page, 'operations, past')
  expect(asked).toHaveLength(1)
  await page.getByRole('button', { name: '实时' }).click()
  await expect(slider).toHaveCount(0)
})

test('says what to run where nothing reports, and what is wrong where the server does not answer', async ({ page }) => {
  await signIn(page)
  await page.route('**/api/positions', (route) => route.fulfill({ json: { at: new Date().toISOString(), items: [] } }))
  await open(page, '/operations')
  await expect(page.getByText('没有设备在上报位置')).toBeVisible()
  await expectNoAxeFault(page, 'operations, empty')
  await page.unroute('**/api/positions')
  await page.route('**/api/positions', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"status":500,"title":"x"}' }))
  await open(page, '/operations')
  await expect(page.locator('.map').getByRole('alert')).toBeVisible()
})

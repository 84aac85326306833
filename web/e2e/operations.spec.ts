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
  // By night a vehicle that drives stands among the alarms as well.
  const entry = page.getByRole('region', { name: '人员与车辆' }).getByRole('button', { name: new RegExp(own.name) })
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
  // By night a vehicle that drives stands among the alarms as well.
  const entry = page.getByRole('region', { name: '人员与车辆' }).getByRole('button', { name: new RegExp(own.name) })
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
  await page.route('**/api/assets', (route) => route.fulfill({ json: { at: new Date().toISOString(), mayChange: false, assets: [] } }))
  await open(page, '/operations')
  await expect(page.getByText('没有设备在上报位置')).toBeVisible()
  await expectNoAxeFault(page, 'operations, empty')
  await page.unroute('**/api/positions')
  await page.route('**/api/positions', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"status":500,"title":"x"}' }))
  await open(page, '/operations')
  await expect(page.locator('.map').getByRole('alert')).toBeVisible()
})

/// A tank of the register, as high as it is told.
/// North of the demonstration's park, and elsewhere each time.
const SOUTH = 30.58 + (NOW % 1_000) / 100_000
async function tank(page: Page, code: string): Promise<{ id: string; name: string }> {
  const parks = await (await page.request.get('/api/parks')).json() as { place: string }[]
  const name = `浏览器储罐 ${code}`
  const corners = [[104.2701, SOUTH], [104.2704, SOUTH], [104.2704, SOUTH + 0.0003], [104.2701, SOUTH + 0.0003]]
  const answer = await send(page, '/api/assets', { place: parks[0]!.place, asset: { kind: 'TANK', code, name, parent: null, organisation: null, shape: { type: 'POLYGON', points: corners }, heightMetres: 14 } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return { id: (await answer.json() as { id: string }).id, name }
}

test('a registered thing is drawn as high as it is, and tells that nobody watches it', async ({ page }) => {
  test.slow()
  await signIn(page)
  const own = await tank(page, `OPS-${NOW}`)
  await open(page, '/operations')
  await page.waitForSelector('.map[data-ready]', { timeout: 60_000 })
  const drawn = await page.evaluate(({ id, lat }) => {
    const chart = (window as unknown as { __map: { querySourceFeatures: (source: string) => { properties: Record<string, unknown> }[]; jumpTo: (to: object) => void } }).__map
    chart.jumpTo({ center: [104.27025, lat], zoom: 18, pitch: 0, bearing: 0 })
    return new Promise<number>((done) => setTimeout(() => done(Number(chart.querySourceFeatures('park').find((one) => one.properties['id'] === id)?.properties['height'])), 4_000))
  }, { id: own.id, lat: SOUTH + 0.00015 })
  expect(drawn).toBe(14)
  const box = (await page.locator('.maplibregl-canvas').boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const card = page.getByRole('region', { name: '所选对象' })
  await expect(card).toContainText(own.name)
  await expect(card).toContainText('没有设备监测它')
  await expect(card.getByRole('link', { name: '对象页面' })).toHaveAttribute('href', `/assets/${own.id}`)
})

test('a browser that draws no map says so and lists what is watched', async ({ page }) => {
  await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null })
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  await signIn(page)
  const own = await tank(page, `PLAIN-${NOW}`)
  await open(page, '/operations')
  await expect(page.getByText('此浏览器无法绘制地图')).toBeVisible()
  await page.getByRole('button', { name: new RegExp(own.name) }).click()
  await expect(page.getByRole('region', { name: '所选对象' })).toContainText(own.name)
  await expectNoAxeFault(page, 'operations, no map')
  expect(faults).toEqual([])
})

test('fills the wall and grows with it', async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 })
  await signIn(page)
  await open(page, '/operations')
  const figure = page.locator('.band .big').first()
  const before = (await figure.boundingBox())!.height
  await page.getByRole('button', { name: '全屏' }).click()
  await expect.poll(async () => Math.round((await figure.boundingBox())!.height / before)).toBe(2)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.getByRole('button', { name: '退出全屏' }).click()
  await expect.poll(async () => Math.round((await figure.boundingBox())!.height / before)).toBe(1)
})

test('says that nothing measures the air or the gates where nothing does', async ({ page }) => {
  await signIn(page)
  await page.route('**/api/last-values', (route) => route.fulfill({ json: { items: [] } }))
  await page.route('**/api/assets', (route) => route.fulfill({ json: { at: new Date().toISOString(), mayChange: false, assets: [] } }))
  await open(page, '/operations')
  const site = page.getByRole('region', { name: '环境监测' })
  await expect(site).toContainText('没有监测设备在上报')
  await expect(site).toContainText('未登记卡口')
})

test('goes back in time by keyboard, quickly on, and to the present again', async ({ page }) => {
  await signIn(page)
  const own = await vehicle(page, `keys-${NOW}`)
  await own.drive()
  await open(page, '/operations')
  await page.getByRole('button', { name: '回看' }).focus()
  await page.keyboard.press('Enter')
  const slider = page.getByRole('slider', { name: '回放时刻' })
  await expect(slider).toBeVisible()
  await slider.focus()
  await page.keyboard.press('End')
  const last = Number(await slider.inputValue())
  await page.keyboard.press('PageDown')
  const earlier = Number(await slider.inputValue())
  expect(earlier).toBeLessThan(last)
  await page.getByRole('button', { name: '60×' }).click()
  await page.getByRole('button', { name: '播放' }).click()
  await expect.poll(async () => Number(await slider.inputValue()) - earlier, { timeout: 15_000 }).toBeGreaterThan(30_000)
  await page.getByRole('button', { name: '实时' }).focus()
  await page.keyboard.press('Enter')
  await expect(slider).toHaveCount(0)
  await expect(page.getByRole('button', { name: '实时' })).toHaveAttribute('aria-pressed', 'true')
})

test('fits a phone, where everything that is pressed is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page)
  const own = await vehicle(page, `phone-${NOW}`)
  await own.drive()
  await open(page, '/operations')
  await page.getByRole('button', { name: '回看' }).click()
  const slider = page.getByRole('slider', { name: '回放时刻' })
  await expect(slider).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  const low = await page.locator('.operations').evaluate((root) => [...root.querySelectorAll('button, input')].filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 43.5).map((one) => one.getAttribute('aria-label') ?? one.textContent))
  expect(low).toEqual([])
  const box = (await slider.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height / 2, { steps: 6 })
  await page.mouse.up()
  const [at, least, most] = await slider.evaluate((one: HTMLInputElement) => [Number(one.value), Number(one.min), Number(one.max)] as const)
  expect((at - least) / (most - least)).toBeLessThan(0.4)
  await expectNoAxeFault(page, 'operations, phone')
})

test('a server that falls silent is told, and the fault does not blink', async ({ page }) => {
  await signIn(page)
  await open(page, '/operations')
  await expect(page.locator('.band .big').first()).not.toHaveText('—')
  await page.route('**/api/positions', (route) => route.abort())
  await expect(page.getByText(/与服务器失去联系/)).toBeVisible({ timeout: 15_000 })
  await page.unroute('**/api/positions')
  await expect(page.getByText(/与服务器失去联系/)).toHaveCount(0, { timeout: 20_000 })
  await page.route('**/api/positions', (route) => route.abort())
  await page.goto('/operations')
  const told = page.locator('.map').getByRole('alert')
  await expect(told).toBeVisible({ timeout: 15_000 })
  // Asked anew every four seconds meanwhile.
  const gaps = await page.evaluate(() => new Promise<number>((done) => {
    let missing = 0
    const look = setInterval(() => { if (!document.querySelector('.map [role=alert]')) missing++ }, 50)
    setTimeout(() => { clearInterval(look); done(missing) }, 6_000)
  }))
  expect(gaps).toBe(0)
})

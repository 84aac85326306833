import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, send, signIn } from './visit'

interface Park { place: string; name: string }
const stamp = String(Date.now())
let nth = 0

/// An alarm of the gravest level of a tank of Chengdu, as a gateway reports it.
async function alarm(page: Page): Promise<string> {
  const name = `e2e 交班 ${stamp} ${++nth}`
  const identity = `e2e-shift-${stamp}-${nth}`
  const parks = await (await page.request.get('/api/parks')).json() as Park[]
  const park = parks.find((own) => own.place.startsWith('5101')) ?? parks[0]!
  const answer = await send(page, '/api/devices', { protocol: 'HTTP', identity, place: park.place, name, kind: 'SENSOR', secret: null })
  expect(answer.status()).toBe(201)
  const { secret } = await answer.json() as { secret: string }
  for (const value of [1, 1.7]) {
    const taken = await page.request.post('/api/live/points', { headers: { Authorization: `Basic ${Buffer.from(`${identity}:${secret}`).toString('base64')}` }, data: { at: new Date().toISOString(), values: { pressure: value } } })
    expect(taken.ok(), await taken.text()).toBe(true)
    await page.waitForTimeout(7_000)
  }
  return name
}
const drawer = (page: Page) => page.getByRole('dialog').first()
const dialog = (page: Page) => page.getByRole('dialog').last()
const row = (page: Page, name: string) => page.locator('[data-alarm]').filter({ hasText: name })
async function look(page: Page, user: string, name: string): Promise<void> {
  await signIn(page, user)
  await open(page, `/alarms?q=${encodeURIComponent(name)}&by=tank-farm/pressure-very-high`)
  await expect(row(page, name)).toBeVisible({ timeout: 30_000 })
  await row(page, name).locator('.open-it').click()
  await expect(drawer(page)).toContainText('处置过程')
}
const button = (page: Page, name: string) => drawer(page).getByRole('button', { name, exact: true })
async function act(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await button(page, name).click()
  await expectNoAxeFault(page, name)
  await fill()
  await dialog(page).getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(1)
}

test('a silence of the gravest level waits for a second person, and is accounted for when it is lifted', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'province')
  const name = await alarm(page)
  await look(page, 'province', name)
  await act(page, '静音', async () => { await dialog(page).locator('textarea').fill('压力表检修') })
  await expect(drawer(page)).toContainText('静音待第二人确认')
  await expect(button(page, '确认静音')).toHaveCount(0)

  await look(page, 'chengdu', name)
  await button(page, '确认静音').click()
  await expect(drawer(page)).toContainText('静音至')
  await page.waitForTimeout(2_000)
  await act(page, '解除静音', async () => { await dialog(page).locator('textarea').fill('检修提前结束') })
  await expect(drawer(page)).not.toContainText('静音至')

  await open(page, '/alarms?view=figures')
  const line = page.locator('[data-silence]').filter({ hasText: name })
  await expect(line).toContainText('压力表检修')
  await expect(line).toContainText('成都市招商专员')
  await expect(line).toContainText('解除')
  await expect(line).toContainText(/[1-9]\d* 秒/)
  await expectNoAxeFault(page, '/alarms?view=figures')
  await open(page, '/alarms?view=figures&recordedAt=2026-01-01T15:59:59Z')
  await expect(page.getByText('所选日期内没有静音')).toBeVisible()
  await expect(line, 'of which nothing was known then').toHaveCount(0)
  await page.goBack()
  for (const kind of ['xlsx', 'csv']) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href*="/api/alarm-silences/export.${kind}"]`).click()])
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`))
  }
})

for (const [device, viewport] of [['a desk', { width: 1440, height: 900 }], ['a phone', { width: 390, height: 844 }]] as const) {
  test(`an alarm goes to a person of the list by keyboard, who takes it over, on ${device}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.setViewportSize(viewport)
    await signIn(page, 'province')
    const name = await alarm(page)
    await look(page, 'province', name)
    await button(page, '接警').click()
    await expect(button(page, '移交')).toBeVisible()
    await act(page, '移交', async () => {
      await expect(dialog(page).locator('[data-person=province], [data-person=enterprise], [data-person=power]')).toHaveCount(0)
      const field = dialog(page).getByRole('combobox')
      await expect(field).toBeFocused()
      await field.pressSequentially('chengdu')
      await expect(dialog(page).getByRole('option')).toHaveCount(1)
      await field.press('Enter')
      await expect(dialog(page).locator('[data-person=chengdu]')).toHaveAttribute('aria-selected', 'true')
      await expectNoAxeFault(page, 'chosen')
    })
    await expect(drawer(page)).toContainText('已移交给 成都市招商专员')

    await look(page, 'chengdu', name)
    await act(page, '接手', async () => undefined)
    await expect(button(page, '核实')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(row(page, name)).toContainText('由您处理')
  })
}

test('a shift ends by handing over all to one person', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'province')
  const name = await alarm(page)
  await look(page, 'chengdu', name)
  await button(page, '接警').click()
  await expect(button(page, '移交')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '交班', exact: true }).click()
  await dialog(page).getByRole('button', { name: '移交', exact: true }).click()
  await expect(page.getByRole('dialog'), 'nobody is chosen yet').toHaveCount(1)
  await dialog(page).locator('[data-person=province]').click()
  await expectNoAxeFault(page, '交班')
  await dialog(page).getByRole('button', { name: '移交', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(/已把 \d+ 条移交给 省级管理员/)).toBeVisible()
  await look(page, 'province', name)
  await act(page, '接手', async () => undefined)
  await expect(button(page, '核实')).toBeVisible()
})

test('each kind of figure opens to as many as it counts', async ({ page }) => {
  await signIn(page)
  await open(page, '/alarms?view=figures')
  const kinds = new Set(await page.locator('[data-figure]').evaluateAll((all) => all.map((one) => one.getAttribute('data-figure'))))
  expect(kinds.size).toBeGreaterThan(2)
  for (const kind of kinds) {
    const figure = page.locator(`[data-figure="${kind}"]`).first()
    const count = Number((await figure.locator('b.num').textContent())?.replace(/\D/g, ''))
    await figure.getByRole('button').click()
    await expect(dialog(page).locator('[data-counted]'), kind ?? '').toHaveCount(Math.min(count, 200))
    await expectNoAxeFault(page, String(kind))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

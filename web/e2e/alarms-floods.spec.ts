import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, send, signIn } from './visit'

const DEVICES = 14
const name = `泛滥 ${Date.now()}`

/// So many tanks of one park over their limit within seconds, as when a gas line fails: the first ten come to the desk.
async function flood(page: Page): Promise<void> {
  const parks = await (await page.request.get('/api/parks')).json() as { place: string }[]
  const now = Date.now()
  for (let i = 0; i < DEVICES; i++) {
    const identity = `flood-${now}-${i}`
    const enrolled = await send(page, '/api/devices', { protocol: 'HTTP', identity, place: parks.at(-1)!.place, name: `${name}-${i}`, kind: 'SENSOR', secret: null })
    expect(enrolled.status()).toBe(201)
    const { secret } = await enrolled.json() as { secret: string }
    const moments = [[-60, 1], [-50, 1.5], [-40, 1.5], [-30, 1.5]].map(([seconds, pressure]) => ({ at: new Date(now + seconds! * 1_000 + i * 100).toISOString(), values: { pressure } }))
    const taken = await page.request.post('/api/live/points', { headers: { Authorization: `Basic ${Buffer.from(`${identity}:${secret}`).toString('base64')}` }, data: moments })
    expect(taken.ok(), await taken.text()).toBe(true)
  }
}

test('what a flood keeps from the desk is listed, and let through one alone or all together, with a word of why', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page)
  await flood(page)
  await open(page, '/alarms')
  const row = page.locator('[data-flood]').first()
  await expect(row).toContainText('暂缓 4 条', { timeout: 40_000 })
  await expectNoAxeFault(page, '/alarms with a flood')
  await row.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('[data-held]')).toHaveCount(4)
  await expect(dialog.locator('[data-held]').first()).toContainText('压力 1.5 MPa')
  await expectNoAxeFault(page, 'held alarms')
  const one = dialog.locator('[data-held]').nth(1)
  await one.getByRole('checkbox').check()
  await expect(dialog).toContainText('已选 1 条')
  await expectNoAxeFault(page, 'one of the held alarms chosen')
  await dialog.getByRole('textbox').fill('现场来电')
  await dialog.getByRole('button', { name: '放行所选 1 条' }).click()
  await expect(one).toContainText('现场来电')
  await expect(dialog.getByRole('checkbox')).toHaveCount(3)
  await expect(row).toContainText('待放行 3')

  await dialog.getByRole('textbox').fill('逐条查看')
  await dialog.getByRole('button', { name: '放行全部 3 条到处置台' }).click()
  await expect(dialog).toHaveCount(0)
  await open(page, `/alarms?q=${encodeURIComponent(name)}`)
  await expect(page.locator('[data-alarm]')).toHaveCount(DEVICES, { timeout: 20_000 })

  await open(page, '/alarms?view=figures')
  const past = page.getByRole('region', { name: '这些天的报警泛滥' }).locator('[data-flood]').first()
  await expect(past).toContainText('已全部放行')
  await past.getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText('逐条查看')
  await expect(page.getByRole('dialog').locator('[data-held]').filter({ hasText: '现场来电' })).toHaveCount(1)
})

test('who may not handle alarms reads them and is told why there is nothing to press', async ({ page }) => {
  await signIn(page, 'power')
  await open(page, '/alarms')
  await expect(page.locator('[data-only-reads]')).toContainText('须有“处置报警”权限')
  await expect(page.getByRole('button', { name: '接警', exact: true })).toHaveCount(0)
  await expectNoAxeFault(page, '/alarms for a reader')
  const refused = await send(page, '/api/alarms/hand-overs', { to: 'province' })
  expect(refused.status()).toBe(403)
})

import { expect, test, type Page } from '@playwright/test'
import { expectNoAxeFault, open, signIn } from './visit'

const ANSWERS = {
  catalogued: 'false', foreign: 'false', newCompany: 'true', investment: '50000', land: 'GRANTED', regionalAssessment: 'true', hectares: '6.7', earthworks: '20000', building: 'true',
  floorArea: '42000', basement: 'false', specialFire: 'false', buildDays: '180', eia: 'FORM', discharge: 'SIMPLIFIED', hazardous: 'false', twoHighs: 'false', redLine: 'false',
  occupationalHazard: 'false', specialEquipment: 'false', energy: '800', electricity: '620', ownWater: 'false', power: 'HIGH_SINGLE', temporaryPower: 'true', utilities: 'true', outsideWorks: 'false',
}
/// A project whose facts are answered, so that its plan has days.
async function plannedProject(page: Page): Promise<string> {
  const list = (await (await page.request.get('/api/projects?limit=1&stage=SIGNED&sort=-amount')).json()) as { items: { id: string }[] }
  const id = list.items[0]!.id
  const token = (await page.context().cookies()).find((one) => one.name === 'XSRF-TOKEN')?.value ?? ''
  const kept = await page.request.post('/api/plans', { headers: { 'X-XSRF-TOKEN': token }, data: { project: id, start: '2026-03-02', answers: ANSWERS } })
  expect(kept.status()).toBe(201)
  return id
}
test.beforeEach(async ({ page }) => { await signIn(page) })

test('a plan says what a delay costs and what same-day issue would bring', async ({ page }) => {
  const id = await plannedProject(page)
  await open(page, `/projects/${id}`)
  await page.getByTestId('plan').click()
  await expect(page.getByTestId('construction-on')).toHaveText(/^2026-/)
  const row = page.getByTestId('gantt').getByRole('button', { name: /施工图审查/ })
  await row.focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('more').fill('5')
  await expect(page.getByTestId('what-if')).toContainText('晚 5 个工作日')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '取消试算' }).click()
  await expect(page.getByTestId('what-if')).toBeHidden()
  await page.getByRole('tab', { name: '拿地即开工、即通电' }).click()
  await page.getByTestId('ready-start-on-handover').getByRole('button', { name: '模拟当日发证' }).click()
  await expect(page.getByTestId('then-start-on-handover')).toContainText('交地日')
  await page.getByRole('tab', { name: '流程图' }).click()
  await expect(page.locator('[data-element-id="item-drawings"]')).toBeVisible()
})

test('axe finds nothing on the plan', async ({ page }) => {
  test.slow()
  await open(page, `/projects/${await plannedProject(page)}/plan`)
  await expect(page.getByTestId('gantt')).toBeVisible()
  await expectNoAxeFault(page, 'plan')
  await page.getByTestId('gantt').getByRole('button', { name: /施工图审查/ }).click()
  await expect(page.getByTestId('step-drawer')).toBeVisible()
  await expectNoAxeFault(page, 'step')
})

import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { actOn, open, send, signIn } from './visit'

const ANSWERS = {
  catalogued: 'false', foreign: 'false', newCompany: 'true', investment: '50000', land: 'GRANTED', regionalAssessment: 'true', hectares: '6.7', earthworks: '20000', building: 'true',
  floorArea: '42000', basement: 'false', specialFire: 'false', buildDays: '180', eia: 'FORM', discharge: 'SIMPLIFIED', hazardous: 'false', twoHighs: 'false', redLine: 'false',
  occupationalHazard: 'false', specialEquipment: 'false', energy: '800', electricity: '620', ownWater: 'false', power: 'HIGH_SINGLE', temporaryPower: 'true', utilities: 'true', outsideWorks: 'false',
}

/// From the own queue to the case, where the step is taken and finished.
async function work(page: Page, project: string, step: string, title: string): Promise<void> {
  await page.goto('/queue')
  await page.getByRole('row').filter({ hasText: project }).filter({ hasText: title }).click()
  await page.waitForURL(/\/cases\//)
  await actOn(page, step, 'RECEIVE')
  await actOn(page, step, 'FINISH')
}

test('one project goes from its approval plan to power that is on', async ({ page }) => {
  const project = await test.step('it is signed', async () => {
    await signIn(page, 'enterprise')
    const { uscc } = (await (await page.request.get('/api/drafts/applicant')).json()) as { uscc: string }
    await signIn(page)
    const name = `走通项目 ${randomUUID().slice(0, 8)}`
    const opened = await send(page, '/api/projects', { name, investor: '走通企业', uscc, place: '510112', evidence: { kind: 'reported-signing', validOn: '2026-03-02', title: '签约报表', text: '3 月 2 日签约。' } })
    expect(opened.status()).toBe(201)
    return { id: ((await opened.json()) as { id: string }).id, name }
  })

  await test.step('its plan becomes a case', async () => {
    expect((await send(page, '/api/plans', { project: project.id, start: '2026-03-02', answers: ANSWERS })).status()).toBe(201)
    await open(page, `/projects/${project.id}/plan`)
    await page.getByTestId('open-case').click()
    await page.getByTestId('running').click()
    await page.waitForURL(/\/cases\//)
    await expect(page.getByTestId('track')).toContainText('施工图审查')
    await expect(page.getByText('审批方案办件')).toBeVisible()
  })

  await test.step('the enterprise applies for power', async () => {
    await signIn(page, 'enterprise')
    await open(page, '/services/supply-connection')
    await page.locator(`select:has(option[value="${project.id}"])`).selectOption(project.id)
    await page.getByRole('radio', { name: '低压（380 V 及以下）' }).check()
    await page.getByLabel('报装容量').fill('100')
    await page.getByRole('group', { name: '需要新建外线工程' }).getByRole('radio', { name: '是' }).check()
    await page.getByLabel('用电地址').fill('车城大道 8 号')
    await page.getByLabel('经办人').fill('张敏')
    await page.getByLabel('联系电话').fill('028-85550100')
    await page.locator('input[type=file][aria-label^="上传：用地"]').setInputFiles({ name: 'title.txt', mimeType: 'text/plain', buffer: Buffer.from('权属证明') })
    await expect(page.getByText('title.txt')).toBeVisible()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.waitForURL(/\/applications\//)
  })
  const application = new URL(page.url()).pathname

  await test.step('the power company works its queue, the other departments countersign', async () => {
    await signIn(page, 'power')
    await work(page, project.name, 'accept', '业务受理')
    await work(page, project.name, 'plan-reply', '供电方案答复')
    await work(page, project.name, 'contract', '供用电合同签订')
    await expect(page.locator('[data-step="line-permit"] [data-act="RECEIVE"]')).toHaveCount(0)
    await signIn(page, 'department')
    await page.reload()
    await actOn(page, 'line-permit', 'RECEIVE')
    for (let signer = 0; signer < 3; signer++) await actOn(page, 'line-permit', 'SIGN')
    await actOn(page, 'line-permit', 'FINISH')
    await signIn(page, 'power')
    await work(page, project.name, 'completion', '竣工检验')
    await work(page, project.name, 'energise', '装表接电')
    await expect(page.getByRole('heading', { level: 1 }).getByText('已办结')).toBeVisible()
  })

  await test.step('the enterprise rates how it went', async () => {
    await signIn(page, 'enterprise')
    await open(page, application)
    await expect(page.getByRole('heading', { level: 1 }).getByText('已办结')).toBeVisible()
    await page.getByRole('radio', { name: '5 星' }).check()
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByRole('img', { name: '5 星' })).toBeVisible()
  })
})

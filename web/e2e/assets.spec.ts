import { expect, test } from '@playwright/test'
import { expectNoAxeFault, open, send, signIn } from './visit'

const CODE = `B-${Date.now()}`

test('a tank is registered, watched under a limit of its own, and retired with its reason', async ({ page }) => {
  await signIn(page)
  const identity = `tank-${Date.now()}`
  const park = (await (await page.request.get('/api/parks')).json() as { place: string; name: string }[])[0]!
  const answer = await send(page, '/api/devices', { protocol: 'HTTP', identity, place: park.place, name: `浏览器储罐传感器 ${identity}`, kind: 'SENSOR', secret: null })
  const { secret } = await answer.json() as { secret: string }

  await open(page, '/assets')
  await page.getByRole('button', { name: '登记对象' }).click()
  const form = page.getByRole('dialog', { name: '登记对象' })
  await form.getByLabel('名称').fill(`浏览器储罐 ${CODE}`)
  await form.getByLabel('编号').fill(CODE)
  await form.getByLabel('园区', { exact: true }).selectOption(park.place)
  await form.getByLabel('形状').selectOption('POLYGON')
  await form.getByLabel('坐标').fill('104.27 30.56\n104.2702 30.56\n北门')
  await expect(form.getByText('第 3 个点不是一对经度、纬度')).toBeVisible()
  await form.getByLabel('坐标').fill('104.27 30.56\n104.2702 30.56\n104.2701 30.5602')
  await form.getByLabel('高度（米）').fill('12')
  await expectNoAxeFault(page, 'asset form')
  await form.getByRole('button', { name: '保存' }).click()

  await expect(page.getByRole('heading', { level: 1, name: `浏览器储罐 ${CODE}` })).toBeVisible()
  await expect(page.getByText('它和它的组成部分都没有设备监测')).toBeVisible()
  await page.getByRole('button', { name: '指定设备' }).click()
  const devices = page.getByRole('dialog', { name: '指定设备' })
  await devices.getByRole('searchbox').fill(identity)
  await devices.getByRole('checkbox').first().check()
  await devices.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('link', { name: new RegExp(`浏览器储罐传感器 ${identity}`) }).first()).toBeVisible()

  await page.getByRole('button', { name: '设定限值' }).click()
  const limits = page.getByRole('dialog', { name: '设定限值' })
  const rule = limits.getByRole('group', { name: /^压力高 / })
  await rule.getByLabel(/^限值/).fill('0.5')
  await rule.getByLabel(/^解除值/).fill('0.4')
  await rule.getByLabel('依据').fill('储罐设计文件 B-7')
  await limits.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('cell', { name: '储罐设计文件 B-7' })).toBeVisible()

  const said = await page.request.post('/api/live/points', { headers: { Authorization: `Basic ${Buffer.from(`${identity}:${secret}`).toString('base64')}` }, data: [...Array(10).keys()].map((i) => ({ at: Date.now() - (9 - i) * 2_000, values: { pressure: 0.7 } })) })
  expect(said.ok(), await said.text()).toBe(true)
  const why = page.getByRole('link', { name: /储罐设计文件 B-7/ })
  await expect(why, 'below the declared limit, above its own').toBeVisible({ timeout: 40_000 })
  await expectNoAxeFault(page, 'asset')

  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog').getByLabel('理由').fill('浏览器测试结束')
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(page).toHaveURL(/\/assets$/)
  await page.getByRole('searchbox', { name: '按名称、编号或企业查找' }).fill(CODE)
  await page.keyboard.press('Enter')
  await expect(page.getByText('没有符合条件的对象')).toBeVisible()
})

test('the register is found by what is wrong and in both themes without a fault', async ({ page }) => {
  await signIn(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await open(page, '/assets')
    await page.getByRole('combobox', { name: '类别' }).selectOption('TANK')
    await expect(page).toHaveURL(/kind=TANK/)
    await expect(page.getByRole('row').filter({ hasText: '储罐' }).first()).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: '馈线' })).toHaveCount(0)
    await expectNoAxeFault(page, `assets, ${colorScheme}`)
  }
})

test('a table is taken whole or not at all, with all that is wrong at once', async ({ page }) => {
  await signIn(page)
  const park = (await (await page.request.get('/api/parks')).json() as { place: string }[])[0]!
  await open(page, '/assets')
  await page.getByRole('button', { name: '导入' }).click()
  const dialog = page.getByRole('dialog', { name: '导入监测对象' })
  await dialog.getByLabel('园区', { exact: true }).selectOption(park.place)
  const table = (lines: string): { name: string; mimeType: string; buffer: Buffer } => ({ name: 'assets.csv', mimeType: 'text/csv', buffer: Buffer.from(`code,name,kind,parent,shape,points,heightMetres,devices\n${lines}`) })
  await dialog.getByLabel('CSV 或 GeoJSON 文件').setInputFiles(table(`${CODE}-1,导入储罐,储罐,,POINT,104.28 30.57,9,\n${CODE}-2,导入排口,烟囱王,,POINT,104.28 30.57,,\n${CODE}-3,导入区域,区域,,POLYGON,104.28 30.57,,\n`))
  await dialog.getByRole('button', { name: '导入' }).click()
  await expect(dialog.getByRole('alert')).toContainText('烟囱王')
  await expect(dialog.getByRole('alert')).toContainText(/4|三|第 3/)
  await expectNoAxeFault(page, 'assets import')
  await dialog.getByLabel('CSV 或 GeoJSON 文件').setInputFiles(table(`${CODE}-1,导入储罐,储罐,,POINT,104.28 30.57,9,\n`))
  await dialog.getByRole('button', { name: '导入' }).click()
  await expect(dialog.getByRole('status')).toContainText('新登记1')
  await dialog.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('searchbox', { name: '按名称、编号或企业查找' }).fill(`${CODE}-1`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').filter({ hasText: '导入储罐' })).toBeVisible()
})

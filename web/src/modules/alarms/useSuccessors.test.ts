import { expect, test } from 'vitest'
import type { Successor } from './api'
import { matching } from './useSuccessors'

const person = (name: string, title: string, placeName: string): Successor => ({ name, title, role: 'CITY', placeName, open: 0, overdue: 0, elsewhere: 0 })
const all = [person('chengdu', '成都市招商专员', '成都市'), person('leader', '区领导', '龙泉驿区'), person('province', '省级管理员', '四川省')]

test('nothing typed leaves all, in their order', () => {
  expect(matching(all, '  ')).toEqual(all)
})
test('every word is sought in the title, the name and the place', () => {
  expect(matching(all, '龙泉 LEAD').map((one) => one.name)).toEqual(['leader'])
  expect(matching(all, '管理员').map((one) => one.name)).toEqual(['province'])
  expect(matching(all, '成都 领导')).toEqual([])
})

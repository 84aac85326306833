import { expect, it } from 'vitest'
import { sheetOf, textOf } from './sheet'

it('hands a placement over under the columns of the sheet', () => {
  expect(sheetOf([{ subject: '甲,乙', chain: 'c', node: 'cell' }])).toBe('subject,chain,node,role,capacity,unit,since,until,site,lon,lat,crs,grade,source,quote,verified,demo\r\n"甲,乙",c,cell,,,,,,,,,,,,,,')
})

it('reads a sheet in GB 18030 as well as in UTF-8', () => {
  expect(textOf(Uint8Array.from([0xe7, 0x94, 0xb2]).buffer)).toBe('甲')
  expect(textOf(Uint8Array.from([0xbc, 0xd7]).buffer)).toBe('甲')
})

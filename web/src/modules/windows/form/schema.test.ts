import { describe, expect, it } from 'vitest'
import { answerText, handedIn, inLanguage, isAsked, layoutOf } from './schema'
import type { FormSchema } from '../api'

const schema: FormSchema = {
  title: '申请', type: 'object', 'x-en': { title: 'Application' }, required: ['voltage'],
  properties: {
    voltage: { type: 'string', title: '电压', 'x-en': { title: 'Voltage' }, oneOf: [{ const: 'HIGH', title: '高压', 'x-en': { title: 'High' } }] },
    supplies: { type: 'string', title: '电源数', 'x-en': { title: 'Supplies' }, 'x-when': { voltage: ['HIGH'] } },
    capacity: { type: 'number', title: '容量', 'x-en': { title: 'Capacity' }, 'x-unit': 'kW' },
  },
}
describe('a form', () => {
  it('speaks the language of its reader', () => {
    expect(inLanguage(schema, true).properties['voltage']?.oneOf?.[0]?.title).toBe('High')
    expect(inLanguage(schema, false).title).toBe('申请')
  })
  it('asks for some things only after others', () => {
    expect(isAsked(schema.properties['supplies']!, { voltage: 'LOW' })).toBe(false)
    expect(isAsked(schema.properties['supplies']!, { voltage: 'HIGH' })).toBe(true)
    expect(layoutOf(schema).elements[1]?.rule?.effect).toBe('SHOW')
  })
  it('hands in neither what is hidden nor what is empty', () => {
    expect(handedIn(schema, { voltage: 'LOW', supplies: 'DOUBLE', capacity: 120, stray: 'x' })).toEqual({ voltage: 'LOW', capacity: 120 })
    expect(handedIn(schema, { voltage: '' })).toEqual({})
  })
  it('reads an answer out', () => {
    expect(answerText(schema.properties['capacity']!, 120, { yes: '是', no: '否' })).toBe('120 kW')
    expect(answerText(schema.properties['voltage']!, 'HIGH', { yes: '是', no: '否' })).toBe('高压')
  })
})

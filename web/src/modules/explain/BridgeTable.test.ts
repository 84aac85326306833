import { createApp, h } from 'vue'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import kernel from '@/kernel/zh-CN.json'
import BridgeTable from './BridgeTable.vue'
import words from './zh-CN.json'
import type { Explained } from './api'

const none = { entered: 0, left: 0, changed: 0, up: '0', down: '0' }
const told: Explained = {
  from: { validOn: '2026-09-30', recordedAt: '2026-10-05T01:00:00Z' }, to: { validOn: '2026-10-31', recordedAt: '2026-11-05T01:00:00Z' }, rate: 'start', column: 'reported',
  figure: { from: { numerator: '40', denominator: '80', value: 0.5 }, to: { numerator: '43', denominator: '80', value: 0.5375 } },
  corrections: { numerator: { ...none, left: 1, down: '-1' }, denominator: none }, happened: { numerator: { ...none, entered: 4, up: '4' }, denominator: none }, total: 5, items: [],
}

describe('the bridge on the page', () => {
  it('says every number that it draws, and opens the projects of a step', () => {
    const box = document.createElement('div')
    const asked: unknown[] = []
    const app = createApp({ render: () => h(BridgeTable, { told, cause: null, side: null, onNarrow: (...what: unknown[]) => asked.push(what) }) })
    app.use(createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { explain: words, kernel } } }))
    app.mount(box)
    const rows = [...box.querySelectorAll('tbody tr')].map((row) => row.textContent)
    expect(rows[0]).toContain('50.00%')
    expect(rows[1]).toContain('退出 1')
    expect(rows[1]).toContain('−1.25')
    expect(rows[3]).toContain('+5.00')
    expect(rows[5]).toContain('53.75%')
    const steps = [...box.querySelectorAll('button')]
    steps.at(-1)!.click()
    expect([steps.length, asked]).toEqual([2, [['HAPPENED', 'NUMERATOR']]])
    app.unmount()
  })
})

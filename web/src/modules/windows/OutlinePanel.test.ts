import { createApp, h } from 'vue'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import kernel from '@/kernel/zh-CN.json'
import OutlinePanel from './OutlinePanel.vue'
import type { Outlined } from './api'
import words from './zh-CN.json'

const text = (zh: string) => ({ zh, en: zh })
const step = (id: string) => ({ id, title: text(id), department: text('供电企业'), dependsOn: [], limits: [] })
const outlined = (due: Record<string, string>): Outlined => ({ steps: [step('业务受理'), step('供电方案答复')], limits: [], fees: [], flags: [], documents: [], due, wholeDue: {}, problems: [] })

function shown(due: Record<string, string>): string {
  const box = document.createElement('div')
  const app = createApp({ render: () => h(OutlinePanel, { outlined: outlined(due) }) })
  app.use(createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { windows: words, kernel } } }))
  app.mount(box)
  const told = box.textContent!
  app.unmount()
  return told
}

describe('the way of an application', () => {
  it('tells no last day where no limit is known', () => {
    expect(shown({})).toContain('各环节都没有已知时限，不推算最迟办结日。')
    expect(shown({})).not.toContain('最迟办结（')
  })
  it('says how many steps its last day leaves out', () => {
    expect(shown({ 供电方案答复: '2026-12-03' })).toContain('有时限的环节最迟至1 个环节没有已知时限，未计入。2026-12-03')
  })
  it('tells the last day where every step has a limit', () => {
    expect(shown({ 业务受理: '2026-11-23', 供电方案答复: '2026-12-03' })).toContain('最迟办结（各步用足时限）2026-12-03')
  })
})

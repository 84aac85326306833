import { createApp, h, type Component } from 'vue'
import { createI18n } from 'vue-i18n'
import { afterEach, describe, expect, it } from 'vitest'
import LightMark from './LightMark.vue'
import words from './zh-CN.json'
import type { Light } from '@/kernel/api-types'

const shown: (() => void)[] = []
function show(component: Component, props: Record<string, unknown>): HTMLElement {
  const box = document.createElement('div')
  document.body.append(box)
  const app = createApp({ render: () => h(component, props) })
  app.use(createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { ui: words } } }))
  app.mount(box)
  shown.push(() => { app.unmount(); box.remove() })
  return box
}
afterEach(() => shown.splice(0).forEach((close) => close()))

describe('a light', () => {
  it('says its colour in a word, and each has a shape of its own', () => {
    const all = (['RED', 'YELLOW', 'BLUE', 'GREEN', 'NONE'] as Light[]).map((light) => show(LightMark, { light }))
    expect(all.map((box) => box.textContent?.trim())).toEqual(['红灯', '黄灯', '蓝灯', '绿灯', '未亮灯'])
    expect(new Set(all.map((box) => box.querySelector('svg')!.innerHTML)).size).toBe(5)
  })
})

import { createApp, h, type Component } from 'vue'
import { createI18n } from 'vue-i18n'
import { afterEach, describe, expect, it } from 'vitest'
import ui from '@/ui/zh-CN.json'
import LightCounts from './LightCounts.vue'
import words from './zh-CN.json'
import type { LightCount } from './api'

const shown: (() => void)[] = []
function show(component: Component, props: Record<string, unknown>): HTMLElement {
  const box = document.createElement('div')
  document.body.append(box)
  const app = createApp({ render: () => h(component, props) })
  app.use(createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { supervision: words, ui } } }))
  app.mount(box)
  shown.push(() => { app.unmount(); box.remove() })
  return box
}
afterEach(() => shown.splice(0).forEach((close) => close()))

describe('the counts', () => {
  const counts: LightCount[] = [{ rule: 'START', title: { zh: '开工', en: 'Start' }, source: '银川（2025）', verified: false, projects: { RED: 2, YELLOW: 0, GREEN: 5, NONE: 9 } }]
  it('open a list where there is one, and none behind what has no light', () => {
    const asked: unknown[] = []
    const box = show(LightCounts, { counts, by: null, light: null, onShow: (...what: unknown[]) => asked.push(what) })
    const numbers = [...box.querySelectorAll<HTMLButtonElement>('button.n')]
    expect(numbers.map((button) => button.textContent)).toEqual(['2', '5'])
    numbers[0]!.click()
    expect(asked).toEqual([['START', 'RED']])
  })
  it('mark a rule that nobody has compared with its publisher, with the source', () => {
    const mark = show(LightCounts, { counts, by: null, light: null }).querySelector('.tag')
    expect([mark?.textContent, mark?.getAttribute('title')]).toEqual(['待核', '银川（2025）'])
  })
})

import { createApp, h, nextTick, ref } from 'vue'
import { createPinia } from 'pinia'
import { createI18n } from 'vue-i18n'
import { afterEach, describe, expect, it, vi } from 'vitest'
import kernel from '@/kernel/zh-CN.json'
import ui from '@/ui/zh-CN.json'
import ActDialog from './ActDialog.vue'
import type { ActStep } from './api'
import words from './zh-CN.json'

const step = { id: 'line-permit', title: { zh: '外线工程行政审批', en: 'Permits' }, department: 'urban-management', state: 'RUNNING', signers: [], signerNames: [], signatures: [], mayStop: [], stoppedBy: null } as unknown as ActStep
afterEach(() => vi.unstubAllGlobals())

describe('an act', () => {
  it('is over once what has become of it is shown', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 201, headers: { 'Content-Type': 'application/json' } })))
    let shown: (() => void) | null = null
    const after = () => new Promise<void>((resolve) => { shown = resolve })
    const open = ref(true)
    const box = document.body.appendChild(document.createElement('div'))
    const app = createApp({ render: () => (open.value ? h(ActDialog, { running: { caseId: 'c1', version: 3, state: 'RUNNING' }, step, act: 'RECEIVE', after, onClose: () => { open.value = false } }) : null) })
    app.use(createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { windows: words, kernel, ui } } })).use(createPinia())
    app.mount(box)
    ;[...document.querySelectorAll('button')].at(-1)!.click()
    await vi.waitFor(() => expect(shown).not.toBeNull())
    await nextTick()
    expect(open.value).toBe(true)
    shown!()
    await vi.waitFor(() => expect(open.value).toBe(false))
    app.unmount()
    box.remove()
  })
})

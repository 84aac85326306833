import { nextTick, onBeforeUnmount, onMounted, type Ref } from 'vue'

const stack: symbol[] = []
const FOCUSABLE = 'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),[tabindex]:not([tabindex="-1"])'

/// A floating layer: takes the focus, keeps Tab inside when modal, closes the topmost on Escape, gives the focus back.
export function useLayer(box: Ref<HTMLElement | null>, close: () => void, modal = true): void {
  const own = Symbol('layer')
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : null

  function onKey(event: KeyboardEvent): void {
    if (stack.at(-1) !== own || event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Tab' && modal && !document.activeElement?.closest('.pop')) keepInside(event)
  }
  function keepInside(event: KeyboardEvent): void {
    const items = [...(box.value?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter((item) => item.offsetParent !== null)
    const first = items[0]
    const last = items.at(-1)
    if (!first || !last) return
    const inside = box.value?.contains(document.activeElement)
    if (event.shiftKey && (document.activeElement === first || !inside)) { last.focus(); event.preventDefault() }
    else if (!event.shiftKey && (document.activeElement === last || !inside)) { first.focus(); event.preventDefault() }
  }

  onMounted(async () => {
    stack.push(own)
    document.addEventListener('keydown', onKey)
    await nextTick()
    const wanted = box.value?.querySelector<HTMLElement>('[data-autofocus]')
    ;(wanted ?? box.value)?.focus({ preventScroll: true })
  })
  onBeforeUnmount(() => {
    stack.splice(stack.indexOf(own), 1)
    document.removeEventListener('keydown', onKey)
    if (before?.isConnected) before.focus({ preventScroll: true })
  })
}

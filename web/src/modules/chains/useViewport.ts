import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

export interface View { x: number; y: number; k: number }
export const LEAST = 0.25
export const MOST = 2.5
const REST_MS = 160

/// The same point of the sheet stays under the pointer.
export function zoomed(view: View, factor: number, x: number, y: number): View {
  const k = Math.min(MOST, Math.max(LEAST, view.k * factor))
  return { k, x: x - ((x - view.x) * k) / view.k, y: y - ((y - view.y) * k) / view.k }
}

/// Moves a sheet under a window by wheel, by one pointer and by two. The sheet is moved by the style of its
/// element alone, so that no frame of a pan renders anything anew; once it rests it is drawn sharp.
export function useViewport(port: Ref<HTMLElement | null>, sheet: Ref<HTMLElement | SVGElement | null>, shown: (view: View) => void) {
  let view: View = { x: 0, y: 0, k: 1 }
  const scale = ref(1)
  const pointers = new Map<number, { x: number; y: number }>()
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  let travelled = 0

  function draw(): void {
    frame = 0
    if (!sheet.value) return
    sheet.value.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`
    sheet.value.style.willChange = 'transform'
    shown(view)
    clearTimeout(rest)
    rest = setTimeout(() => {
      if (sheet.value) sheet.value.style.willChange = ''
      scale.value = view.k
    }, REST_MS)
  }
  function set(next: View): void {
    view = next
    if (!frame) frame = requestAnimationFrame(draw)
  }
  const by = (factor: number): void => {
    const box = port.value?.getBoundingClientRect()
    if (box) set(zoomed(view, factor, box.width / 2, box.height / 2))
  }
  /// Brings a part of the sheet into the window, and moves no more than it must.
  function reveal(x: number, y: number, width: number, height: number, pad: { left: number; right: number; top: number; bottom: number }): void {
    const box = port.value?.getBoundingClientRect()
    if (!box) return
    const left = x * view.k + view.x
    const top = y * view.k + view.y
    const right = left + width * view.k
    const bottom = top + height * view.k
    const dx = left < pad.left ? pad.left - left : right > box.width - pad.right ? box.width - pad.right - right : 0
    const dy = top < pad.top ? pad.top - top : bottom > box.height - pad.bottom ? box.height - pad.bottom - bottom : 0
    if (dx || dy) set({ ...view, x: view.x + dx, y: view.y + dy })
  }
  const local = (event: { clientX: number; clientY: number }) => {
    const box = port.value?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  function onWheel(event: WheelEvent): void {
    event.preventDefault()
    const at = local(event)
    if (event.shiftKey) set({ ...view, x: view.x - event.deltaY })
    else if (!event.ctrlKey && Math.abs(event.deltaX) > Math.abs(event.deltaY)) set({ ...view, x: view.x - event.deltaX })
    else set(zoomed(view, Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), at.x, at.y))
  }
  function onDown(event: PointerEvent): void {
    if (event.button > 0) return
    pointers.set(event.pointerId, local(event))
    travelled = 0
  }
  function onMove(event: PointerEvent): void {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const now = local(event)
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    if (other) {
      const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
      set(zoomed(view, factor, (now.x + other.x) / 2, (now.y + other.y) / 2))
    } else if (travelled > 4) {
      port.value?.setPointerCapture(event.pointerId)
      set({ ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y })
    }
    pointers.set(event.pointerId, now)
  }
  const onUp = (event: PointerEvent): void => { pointers.delete(event.pointerId) }
  /// Whether the last press was a pan, and no click on what lay under it.
  const panned = (): boolean => travelled > 4

  const listeners: [string, EventListener][] = [['wheel', onWheel as EventListener], ['pointerdown', onDown as EventListener], ['pointermove', onMove as EventListener], ['pointerup', onUp as EventListener], ['pointercancel', onUp as EventListener]]
  onMounted(() => listeners.forEach(([name, listener]) => port.value?.addEventListener(name, listener, { passive: false })))
  onBeforeUnmount(() => {
    listeners.forEach(([name, listener]) => port.value?.removeEventListener(name, listener))
    cancelAnimationFrame(frame)
    clearTimeout(rest)
  })
  return { set, by, reveal, scale, panned, view: () => view }
}

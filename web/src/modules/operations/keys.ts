import { onBeforeUnmount, onMounted, type Ref } from 'vue'

interface Acts { toggle: () => void; step: (seconds: number) => void; past: () => boolean; leave: () => void }
const OWN = 'input, textarea, select, button, a, [tabindex="0"], .maplibregl-canvas'

/// Space plays and pauses, arrows move in time, Escape clears the selection, where nothing else has a use for the key.
export function onKeyStroke(root: Ref<HTMLElement | null>, acts: Acts): void {
  function act(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const at = event.target as HTMLElement
    if (at !== document.body && !root.value?.contains(at) && at.id !== 'main') return
    if (event.key === 'Escape') return acts.leave()
    const onSlider = at.matches('input[type=range]')
    if (!acts.past() || (at.matches(OWN) && !(onSlider && event.key === ' '))) return
    if (event.key === ' ') acts.toggle()
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') acts.step((event.key === 'ArrowLeft' ? -1 : 1) * (event.shiftKey ? 60 : 10))
    else return
    event.preventDefault()
  }
  onMounted(() => document.addEventListener('keydown', act))
  onBeforeUnmount(() => document.removeEventListener('keydown', act))
}

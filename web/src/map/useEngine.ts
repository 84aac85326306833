import { onBeforeUnmount, onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { loadAtlas, type Atlas } from './atlas'

type Opener<E> = (box: HTMLElement, atlas: Atlas, ready: () => void) => E

/// Opens a map in its box when the page has it, and says how far it has come. `load` fetches the engine, which no page
/// carries that shows no map; where it cannot run the plain map stays.
export function useEngine<E extends { remove(): void }>(box: Ref<HTMLElement | null>, load: () => Promise<Opener<E>>) {
  const atlas = shallowRef<Atlas | null>(null)
  const engine: ShallowRef<E | null> = shallowRef(null)
  const state = ref<'loading' | 'ready' | 'plain' | 'failed'>('loading')
  let gone = false

  async function open(): Promise<void> {
    try {
      atlas.value = await loadAtlas()
    } catch {
      state.value = 'failed'
      return
    }
    try {
      const opened = await load()
      if (gone || !box.value) return
      engine.value = opened(box.value, atlas.value, () => { state.value = 'ready' })
    } catch {
      state.value = 'plain'
    }
  }
  onMounted(open)
  onBeforeUnmount(() => { gone = true; engine.value?.remove() })
  return { atlas, engine, state }
}

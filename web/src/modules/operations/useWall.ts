import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/// How much larger things stand on a wall than on a desk: a wall of 4K shows what one of 1080 lines shows, finer.
export const wallScale = (width: number, height: number): number => Math.max(1, Math.min(width / 1920, height / 1080))

/// Fills the wall, and says how large all is then; the map is not scaled but drawn for its pixels, so that pointers still hit.
export function useWall(root: Ref<HTMLElement | null>) {
  const full = ref(false)
  const scale = ref(1)
  function follow(): void {
    full.value = root.value !== null && document.fullscreenElement === root.value
    scale.value = full.value ? wallScale(innerWidth, innerHeight) : 1
  }
  const flip = (): void => void (full.value ? document.exitFullscreen() : root.value?.requestFullscreen())
  onMounted(() => { document.addEventListener('fullscreenchange', follow); addEventListener('resize', follow) })
  onBeforeUnmount(() => { document.removeEventListener('fullscreenchange', follow); removeEventListener('resize', follow) })
  return { full, scale, flip }
}

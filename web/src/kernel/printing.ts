import { onBeforeUnmount, ref } from 'vue'

/// How many rows of a long list go on paper; a longer one is for export.
export const MOST_PRINTED = 500
/// Whether the page is laid out for paper at this moment.
export const printing = ref(false)
const preparations = new Set<() => Promise<void>>()

addEventListener('beforeprint', () => { printing.value = true })
addEventListener('afterprint', () => { printing.value = false })

/// What a list fetches before the page goes on paper, as long as it is on the page. Its sheets lie on
/// their side.
export function beforePrinting(prepare: () => Promise<void>): void {
  preparations.add(prepare)
  layOut()
  onBeforeUnmount(() => {
    preparations.delete(prepare)
    layOut()
  })
}
export async function printPage(): Promise<void> {
  await Promise.all([...preparations].map((prepare) => prepare()))
  window.print()
}

let label = ''
let sheet: CSSStyleSheet | null = null
/// Puts a word into the margin of every sheet of paper.
export function labelSheets(word: string): void {
  label = word
  layOut()
}
function layOut(): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  const size = preparations.size ? 'size: A4 landscape;' : ''
  const margin = label ? `@top-right { content: ${JSON.stringify(label)}; font-size: 9px }` : ''
  sheet.replaceSync(`@page { ${size} ${margin} }`)
}

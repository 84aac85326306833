import { BOX } from './layout'

const STYLED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'font-size', 'font-weight', 'font-family', 'text-anchor', 'letter-spacing']
const HEAD = 64
const MARGIN = 24
const MOST_PIXELS = 60_000_000

/// The sheet as a file that stands for itself: what the style sheets say is written into it, with the names of the
/// tiers and a title above.
export function svgText(sheet: SVGSVGElement, columns: readonly { x: number; title: string }[], title: string, note: string): string {
  const width = Number(sheet.getAttribute('width'))
  const height = Number(sheet.getAttribute('height'))
  const copy = sheet.cloneNode(true) as SVGSVGElement
  const from = [...sheet.querySelectorAll('*')]
  ;[...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(from[i]!)
    const isOff = element.classList.contains('off')
    STYLED.forEach((name) => { if (!(isOff && name === 'opacity')) element.setAttribute(name, style.getPropertyValue(name)) })
    for (const name of ['tabindex', 'role', 'class', 'data-node', 'aria-pressed']) element.removeAttribute(name)
  })
  const ink = getComputedStyle(document.documentElement)
  const text = (x: number, y: number, size: number, weight: number, words: string): string =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${ink.getPropertyValue('--text')}" font-family="${escaped(getComputedStyle(document.body).fontFamily)}">${escaped(words)}</text>`
  const full = { width: width + 2 * MARGIN, height: height + HEAD + 2 * MARGIN + 20 }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${full.width}" height="${full.height}" viewBox="0 0 ${full.width} ${full.height}">`,
    `<rect width="100%" height="100%" fill="${ink.getPropertyValue('--bg')}"/>`,
    text(MARGIN, MARGIN + 14, 18, 600, title),
    ...columns.map((column) => text(MARGIN + column.x, MARGIN + 48, 12, 600, column.title)),
    `<g transform="translate(${MARGIN} ${MARGIN + HEAD})">${new XMLSerializer().serializeToString(copy).replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')}</g>`,
    text(MARGIN, full.height - 14, 11, 400, note),
    '</svg>',
  ].join('')
}
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/// The same as a picture, as sharp as a browser can hold it.
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (image.width * image.height)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(BOX.width, Math.floor(image.width * scale))
    canvas.height = Math.max(BOX.height, Math.floor(image.height * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}

// Frames a second of the operations screen with many moving things, and what a frame costs the main thread:
// `YUANLIAN_URL=http://localhost:8080 node bench/operations.mjs [things …]` beside a running demonstration.
// Beside it the bare limit: the same page on the same machine with nothing drawn on the map. Page, polling and layer are the program's own; only the answer to /api/positions is made up here, and says so.
import { chromium } from 'playwright-core'

const base = process.env.YUANLIAN_URL ?? 'http://localhost:8080'
const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
})
try {
  console.log('| things | frames/s | main thread a frame, ms: mean | median | 99th | bare frames/s | share |\n|---|---|---|---|---|---|---|')
  for (const size of sizes.length ? sizes : [36, 500, 2000]) console.log(`| ${size} | ${Object.values(await measured(size)).join(' | ')} |`)
} finally {
  await browser.close()
}

async function measured(size) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const { demoLogins } = await (await page.request.get(`${base}/api/system`)).json()
  const token = (await context.cookies()).find((own) => own.name === 'XSRF-TOKEN')?.value ?? ''
  const { username, password } = demoLogins.find((own) => own.username === 'province')
  await page.request.post(`${base}/api/session`, { headers: { 'X-XSRF-TOKEN': token }, data: { username, password } })
  await page.route('**/api/positions', (route) => route.fulfill({ json: positions(size, Date.now()) }))
  await page.goto(`${base}/operations`)
  await page.waitForSelector('.map[data-ready]', { timeout: 60_000 })
  // Two reports of each must be there before anything glides; then trails grow.
  await page.waitForTimeout(30_000)
  const drawn = await page.evaluate(frames)
  await page.evaluate(() => {
    const chart = window.__map
    for (const { id } of chart.getStyle().layers) if (id !== 'ground') chart.setLayoutProperty(id, 'visibility', 'none')
    // The layer of what moves is no layer of the style's; it is asked to draw, and does not.
    chart.getLayer('movers').implementation.render = () => undefined
  })
  const bare = await page.evaluate(frames)
  const figure = { ...drawn, bare: bare.rate, share: (drawn.rate / bare.rate).toFixed(2) }
  await context.close()
  return figure
}

async function frames() {
  window.plainFrame ??= window.requestAnimationFrame
  // What all callbacks of one frame take together, by the moment that they share.
  const frames = new Map()
  window.requestAnimationFrame = (act) => window.plainFrame((at) => {
    const begin = performance.now()
    act(at)
    frames.set(at, (frames.get(at) ?? 0) + performance.now() - begin)
  })
  await new Promise((done) => setTimeout(done, 1_000))
  frames.clear()
  const begin = performance.now()
  await new Promise((done) => setTimeout(done, 10_000))
  const seconds = (performance.now() - begin) / 1_000
  const costs = [...frames.values()].sort((a, b) => a - b)
  const at = (share) => (costs[Math.floor(costs.length * share)] ?? NaN).toFixed(2)
  return { rate: (costs.length / seconds).toFixed(1), mean: (costs.reduce((sum, own) => sum + own, 0) / costs.length).toFixed(2), median: at(0.5), most: at(0.99) }
}

function positions(size, now) {
  const items = Array.from({ length: size }, (_, i) => {
    const report = Math.floor((now / 1_000 - (i % 10)) / 10) * 10 + (i % 10)
    const [reach, turn] = [0.003 + (i % 97) / 8_000, i * 2.4 + (report / 120) * (i % 2 ? 1 : -1)]
    return { device: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, name: `bench ${i}`, kind: i % 2 ? 'VEHICLE' : 'TAG', place: '510112', demo: true, at: new Date(report * 1_000).toISOString(), lon: 104.265 + reach * Math.cos(turn), lat: 30.56 + reach * Math.sin(turn) * 0.86 }
  })
  return { at: new Date(now).toISOString(), items }
}

// How long a chain map takes to lay out in a browser, in milliseconds: `npm run bench:layout [nodes …]`.
// Beside it the limit: the same boxes and edges in the order in which they are declared, with no sorting at all.
import { chromium } from 'playwright-core'
import { build } from 'vite'

const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0)
const built = await build({
  configFile: false,
  logLevel: 'error',
  build: { write: false, minify: false, target: 'es2022', lib: { entry: 'src/modules/chains/layout.ts', formats: ['iife'], name: 'chain' } },
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
try {
  const page = await browser.newPage()
  await page.addScriptTag({ content: `${built[0].output[0].code};globalThis.chain = chain` })
  for (const size of sizes.length ? sizes : [60, 300, 600, 1200]) {
    const figure = await page.evaluate(measured, size)
    console.log(JSON.stringify({ bench: 'chain-layout', browser: browser.version(), ...figure }))
  }
} finally {
  await browser.close()
}

function measured(size) {
  const { BOX, layOut } = globalThis.chain
  const tiers = Array.from({ length: 12 }, (_, i) => `t${i}`)
  const nodes = Array.from({ length: size }, (_, i) => ({ id: `n${i}`, tier: `t${i % 12}` }))
  // Three edges for two nodes, as the shipped maps have; most lead to the next tiers, some far and some back.
  let seed = 7
  const chance = (below) => (seed = (seed * 48271) % 2147483647) % below
  const edges = Array.from({ length: Math.round(size * 1.5) }, () => {
    const from = chance(size)
    const far = chance(10) === 0 ? chance(12) : 1 + chance(2)
    return { from: `n${from}`, to: `n${(from - (from % 12) + 12 * chance(5) + ((from % 12) + far) % 12) % size}`, type: 'SUPPLIES' }
  })
  const stacked = () => {
    const rows = new Map()
    const at = new Map(nodes.map((node) => {
      const row = rows.get(node.tier) ?? 0
      rows.set(node.tier, row + 1)
      return [node.id, { x: tiers.indexOf(node.tier) * (BOX.width + BOX.gapX), y: row * (BOX.height + 12) }]
    }))
    return edges.map((edge) => `M${at.get(edge.from).x} ${at.get(edge.from).y}L${at.get(edge.to).x} ${at.get(edge.to).y}`)
  }
  const median = (work) => {
    const times = Array.from({ length: 15 }, () => {
      const begin = performance.now()
      work()
      return performance.now() - begin
    })
    return { first: times[0], median: times.toSorted((a, b) => a - b)[7] }
  }
  const own = median(() => layOut(tiers, nodes, edges))
  const limit = median(stacked)
  const two = (value) => Math.round(value * 100) / 100
  return { nodes: size, edges: edges.length, firstMs: two(own.first), medianMs: two(own.median), limitMs: two(limit.median) }
}

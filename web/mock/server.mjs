// A small stand-in for the server: `node mock/server.mjs [--port 5181] [--projects 3000] [--static dist]`.
// Every file in routes/ exports `routes(world)`: a list of [method, path, handler].
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { makeProjects } from './data.mjs'

const flag = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at > 0 ? process.argv[at + 1] : otherwise }
const port = Number(flag('port', '5181'))
const root = flag('static', '')
const world = { projects: makeProjects(Number(flag('projects', '3000'))), entries: {} }
const folder = fileURLToPath(new URL('./routes/', import.meta.url))
const table = []
for (const file of readdirSync(folder).filter((name) => name.endsWith('.mjs'))) {
  const { routes } = await import(pathToFileURL(join(folder, file)).href)
  for (const [method, path, handle] of routes(world)) table.push({ method, handle, words: path.split('/'), fixed: !path.includes(':') })
}
table.sort((a, b) => Number(b.fixed) - Number(a.fixed))
const sessions = new Map()
const CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' }

function match(method, path) {
  const words = path.split('/')
  for (const route of table) {
    if (route.method !== method || route.words.length !== words.length) continue
    const params = {}
    if (route.words.every((word, i) => (word.startsWith(':') ? (params[word.slice(1)] = decodeURIComponent(words[i]), true) : word === words[i]))) return { ...route, params }
  }
  return null
}
function read(request) {
  return new Promise((resolve) => {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => { const text = Buffer.concat(parts).toString(); try { resolve(JSON.parse(text)) } catch { resolve(text) } })
  })
}
function sendFile(response, path) {
  const file = join(root, normalize(path))
  const found = extname(file) && existsSync(file) ? file : join(root, 'index.html')
  response.writeHead(200, { 'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream', 'Content-Security-Policy': CSP })
  createReadStream(found).pipe(response)
}
async function answer(request, response) {
  const at = new URL(request.url, 'http://local')
  if (!at.pathname.startsWith('/api/')) return root ? sendFile(response, at.pathname) : response.writeHead(404).end()
  const route = match(request.method, at.pathname)
  const id = /MOCK=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? Math.random().toString(36).slice(2)
  const user = sessions.get(id)
  const headers = { 'Set-Cookie': [`MOCK=${id}; HttpOnly; Path=/`, 'XSRF-TOKEN=mock; Path=/'] }
  const open = ['/api/system', '/api/session'].includes(at.pathname)
  if (!open && !user) return response.writeHead(401, { ...headers, 'Content-Type': 'application/problem+json' }).end('{"status":401,"code":"access.session.none"}')
  if (!route) return response.writeHead(404, { ...headers, 'Content-Type': 'application/problem+json' }).end('{"status":404,"code":"mock.route.unknown"}')
  const body = request.method === 'GET' ? null : await read(request)
  const made = await route.handle({ q: at.searchParams, params: route.params, body, user, headers: request.headers, login: (who) => (who ? sessions.set(id, who) : sessions.delete(id)) })
  if (made.text !== undefined) return response.writeHead(200, { ...headers, 'Content-Type': made.type, 'Content-Disposition': `attachment; filename="${made.name}"` }).end(made.text)
  response.writeHead(made.status ?? 200, { ...headers, 'Content-Type': made.type ?? 'application/json' }).end(made.json === undefined ? '' : JSON.stringify(made.json))
}
createServer((request, response) => { answer(request, response).catch((fault) => { console.error(fault); response.writeHead(500, { 'Content-Type': 'application/problem+json' }).end('{"status":500,"code":"mock.fault"}') }) }).listen(port, '127.0.0.1', () => console.log(`mock on http://127.0.0.1:${port}`))

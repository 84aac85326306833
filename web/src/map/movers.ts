import type { CustomLayerInterface } from 'maplibre-gl'
import { POINT_FRAGMENT, POINT_VERTEX, TRAIL_FRAGMENT, TRAIL_VERTEX } from './shaders'
import type { GroundPalette } from './palette'

/// Floats of a point: place, way, then whether it is a vehicle, how grave its alarm is, heard of late, chosen.
export const POINT = 8
/// Floats of a stretch of trail: from, to, when from, when to, chosen.
export const STRETCH = 7
/// How long a trail glows, in seconds.
export const GLOW = 300
/// From here on things have no glow of their own, and trails a third of theirs.
export const CROWD = 400
export interface Movers extends CustomLayerInterface {
  points: (data: Float32Array, count: number) => void
  trails: (data: Float32Array) => void
  /// Seconds since the start of the trails.
  moment: (seconds: number) => void
  /// How many times larger than on a desk.
  scale: (by: number) => void
}
type GL = WebGL2RenderingContext
interface Part { program: WebGLProgram; array: WebGLVertexArrayObject; buffer: WebGLBuffer; places: Map<string, WebGLUniformLocation | null> }

function compiled(gl: GL, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram()
  for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
    const shader = gl.createShader(type)!
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(`The points cannot be drawn: ${gl.getProgramInfoLog(program)}`)
  return program
}
function part(gl: GL, vertex: string, fragment: string, sizes: readonly number[]): Part {
  const own = { program: compiled(gl, vertex, fragment), array: gl.createVertexArray(), buffer: gl.createBuffer(), places: new Map<string, WebGLUniformLocation | null>() }
  const stride = 4 * sizes.reduce((sum, size) => sum + size, 0)
  gl.bindVertexArray(own.array)
  gl.bindBuffer(gl.ARRAY_BUFFER, own.buffer)
  let offset = 0
  sizes.forEach((size, at) => {
    gl.enableVertexAttribArray(at)
    gl.vertexAttribPointer(at, size, gl.FLOAT, false, stride, offset)
    offset += 4 * size
  })
  gl.bindVertexArray(null)
  return own
}
/// Each stretch four times, for its corners, and the two triangles between them. Instances would need a quarter of the room,
/// but where the processor draws, each one costs as much as a drawing of its own.
export function cornersOf(stretches: Float32Array): { corners: Float32Array<ArrayBuffer>; triangles: Uint32Array<ArrayBuffer> } {
  const many = stretches.length / STRETCH
  const corners = new Float32Array(many * 4 * STRETCH)
  const triangles = new Uint32Array(many * 6)
  for (let i = 0; i < many; i++) {
    const own = stretches.subarray(i * STRETCH, (i + 1) * STRETCH)
    for (let corner = 0; corner < 4; corner++) corners.set(own, (i * 4 + corner) * STRETCH)
    triangles.set([i * 4, i * 4 + 1, i * 4 + 2, i * 4 + 2, i * 4 + 1, i * 4 + 3], i * 6)
  }
  return { corners, triangles }
}
/// Places are told from an origin nearby: single floats reach no further than a few metres from the far corner of the world.
function moved(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const own = Array.from(matrix)
  for (let row = 0; row < 4; row++) own[12 + row] = own[row]! * x + own[4 + row]! * y + own[12 + row]!
  return Float32Array.from(own)
}

/// Draws what moves: thousands of points and their trails as two calls of the graphics card.
export function moversLayer(palette: GroundPalette, origin: () => readonly [number, number], calm: boolean): Movers {
  let dots: Part | null = null
  let lines: Part | null = null
  let points = new Float32Array()
  let count = 0
  let trails = new Float32Array()
  let joined: WebGLBuffer | null = null
  let fresh = false
  let now = 0
  let size = 1

  function placeOf(gl: GL, { program, places }: Part, name: string): WebGLUniformLocation | null {
    if (!places.has(name)) places.set(name, gl.getUniformLocation(program, name))
    return places.get(name)!
  }
  function use(gl: GL, own: Part, matrix: Float32Array, uniforms: Record<string, readonly number[]>): void {
    gl.useProgram(own.program)
    gl.bindVertexArray(own.array)
    gl.bindBuffer(gl.ARRAY_BUFFER, own.buffer)
    gl.uniformMatrix4fv(placeOf(gl, own, 'matrix'), false, matrix)
    for (const [name, value] of Object.entries(uniforms)) {
      const at = placeOf(gl, own, name)
      if (value.length === 3) gl.uniform3fv(at, value)
      else if (value.length === 2) gl.uniform2fv(at, value)
      else gl.uniform1f(at, value[0]!)
    }
  }
  return {
    id: 'movers', type: 'custom', renderingMode: '2d',
    points: (data, many) => { points = data as Float32Array<ArrayBuffer>; count = many },
    trails: (data) => { trails = data as Float32Array<ArrayBuffer>; fresh = true },
    moment: (seconds) => { now = seconds },
    scale: (by) => { size = by },
    onAdd(_chart, context) {
      const gl = context as GL
      dots = part(gl, POINT_VERTEX, POINT_FRAGMENT, [2, 2, 4])
      lines = part(gl, TRAIL_VERTEX, TRAIL_FRAGMENT, [2, 2, 2, 1])
      joined = gl.createBuffer()
      fresh = true
    },
    render(context, { defaultProjectionData }) {
      const gl = context as GL
      if (!dots || !lines) return
      const matrix = moved(defaultProjectionData.mainMatrix as ArrayLike<number>, origin())
      const screen = [gl.drawingBufferWidth, gl.drawingBufferHeight]
      // What the map draws finer or coarser than the screen, these follow.
      const ratio = [(gl.drawingBufferWidth / (gl.canvas as HTMLCanvasElement).clientWidth) * size]
      const crowd = count > CROWD
      gl.disable(gl.DEPTH_TEST)
      gl.disable(gl.STENCIL_TEST)
      gl.disable(gl.CULL_FACE)
      gl.enable(gl.BLEND)
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
      use(gl, lines, matrix, { screen, ratio, now: [now], glow: [crowd ? GLOW / 3 : GLOW], colour: palette.trail })
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, joined)
      if (fresh) {
        const { corners, triangles } = cornersOf(trails)
        gl.bufferData(gl.ARRAY_BUFFER, corners, gl.DYNAMIC_DRAW)
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.DYNAMIC_DRAW)
        fresh = false
      }
      if (trails.length) gl.drawElements(gl.TRIANGLES, (trails.length / STRETCH) * 6, gl.UNSIGNED_INT, 0)
      use(gl, dots, matrix, { screen, ratio, crowd: [Number(crowd)], beat: [calm ? 0.35 : (performance.now() % 1_600) / 1_600], person: palette.person, vehicle: palette.vehicle, alarm: palette.alarm, warning: palette.warning, ground: palette.groundInk })
      gl.bufferData(gl.ARRAY_BUFFER, points, gl.STREAM_DRAW, 0, count * POINT)
      if (count) gl.drawArrays(gl.POINTS, 0, count)
      gl.bindVertexArray(null)
    },
    onRemove(_chart, context) {
      const gl = context as GL
      for (const own of [dots, lines]) {
        if (!own) continue
        gl.deleteProgram(own.program)
        gl.deleteVertexArray(own.array)
        gl.deleteBuffer(own.buffer)
      }
      gl.deleteBuffer(joined)
      dots = lines = joined = null
    },
  }
}

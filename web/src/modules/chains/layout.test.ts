import { expect, it } from 'vitest'
import { BOX, layOut, type Link } from './layout'
import { reach, step } from './reach'
import { widthOf, wrap } from './wrap'

const edge = (from: string, to: string, type = 'SUPPLIES'): Link => ({ from, to, type })
const TIERS = ['ore', 'salt', 'cell', 'car']
const node = (id: string, tier: string) => ({ id, tier })

it('lays 600 nodes out without overlap, the same every time', () => {
  const tiers = Array.from({ length: 12 }, (_, i) => `t${i}`)
  const nodes = Array.from({ length: 600 }, (_, i) => node(`n${i}`, `t${i % 12}`))
  const edges = Array.from({ length: 900 }, (_, i) => edge(`n${(i * 7) % 600}`, `n${(i * 7 + 1 + (i % 11)) % 600}`))
  const laid = layOut(tiers, nodes, edges)
  expect(laid.curves).toHaveLength(900)
  expect(laid.boxes).toHaveLength(600)
  for (const x of new Set(laid.boxes.map((box) => box.x))) {
    const ys = laid.boxes.filter((box) => box.x === x).map((box) => box.y).toSorted((a, b) => a - b)
    ys.slice(1).forEach((y, i) => expect(y - ys[i]!).toBeGreaterThanOrEqual(BOX.height - 0.01))
  }
  expect(layOut(tiers, nodes, edges)).toEqual(laid)
})

it('sorts a column by where its neighbours stand', () => {
  const nodes = [node('a', 'ore'), node('b', 'ore'), node('c', 'ore'), node('x', 'salt'), node('y', 'salt'), node('z', 'salt')]
  const { boxes } = layOut(TIERS, nodes, [edge('a', 'z'), edge('b', 'y'), edge('c', 'x')])
  const y = (id: string): number => boxes.find((box) => box.id === id)!.y
  expect([y('a') < y('b'), y('b') < y('c')]).toEqual([y('z') < y('y'), y('y') < y('x')])
  expect(Math.abs(y('a') - y('z'))).toBeLessThan(1)
})

it('leads an edge past a column through a lane of its own, not behind a box', () => {
  const nodes = [node('a', 'ore'), node('s', 'salt'), node('c', 'cell')]
  const { boxes, curves } = layOut(TIERS, nodes, [edge('a', 's'), edge('a', 'c')])
  const salt = boxes.find((box) => box.id === 's')!
  const long = curves.find((curve) => curve.to === 'c')!
  const straight = /C[^C]* (\d+) (-?[\d.]+)L/.exec(long.d)
  expect(Number(straight?.[1])).toBe(salt.x)
  const lane = Number(straight?.[2])
  expect(lane < salt.y || lane > salt.y + BOX.height).toBe(true)
})

it('leaves out an edge whose end is on no sheet', () => {
  expect(layOut(TIERS, [node('a', 'ore')], [edge('a', 'nobody')]).curves).toEqual([])
})

it('reaches up and down the chain, and not round by what is recycled', () => {
  const edges = [edge('ore', 'salt'), edge('salt', 'cell'), edge('cell', 'car'), edge('foil', 'cell'), edge('car', 'salt', 'RECYCLES')]
  expect(reach(edges, 'cell')).toEqual(new Set(['cell', 'salt', 'ore', 'foil', 'car']))
  expect(reach(edges, 'foil')).toEqual(new Set(['foil', 'cell', 'car']))
})

it('follows edges by the arrow keys, and the column up and down', () => {
  const box = (id: string, column: number, y: number) => ({ id, column, x: 0, y })
  const boxes = [box('a', 0, 0), box('b', 0, 60), box('near', 1, 70), box('far', 1, 300)]
  const edges = [edge('b', 'far'), edge('b', 'near')]
  expect(step(boxes, edges, 'b', 'ArrowRight')).toBe('near')
  expect(step(boxes, edges, 'near', 'ArrowLeft')).toBe('b')
  expect(step(boxes, edges, 'near', 'ArrowDown')).toBe('far')
  expect(step(boxes, edges, 'a', 'ArrowLeft')).toBeNull()
  expect(step(boxes, edges, 'far', 'Home')).toBe('b')
})

it('breaks a name into two lines and says when more was left out', () => {
  expect(wrap('锂辉石精矿', 9)).toEqual(['锂辉石精矿'])
  expect(wrap('导电剂(炭黑/碳纳米管)', 9)).toEqual(['导电剂', '(炭黑/碳纳米管)'])
  expect(wrap('镍湿法中间品MHP', 7.6)).toEqual(['镍湿法中间品', 'MHP'])
  const long = wrap('Battery-grade manganese sulphate of the third kind', 9)
  expect(long).toHaveLength(2)
  expect(long[0]).toBe('Battery-grade')
  expect(long[1]!.endsWith('…')).toBe(true)
  long.forEach((line) => expect(widthOf(line)).toBeLessThanOrEqual(9.01))
})

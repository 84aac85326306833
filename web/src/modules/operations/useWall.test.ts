import { expect, it } from 'vitest'
import { wallScale } from './useWall'

it('draws a wall of 4K twice as large as one of 1080 lines, and never smaller than a desk', () => {
  expect(wallScale(1920, 1080)).toBe(1)
  expect(wallScale(3840, 2160)).toBe(2)
  expect(wallScale(3840, 1080)).toBe(1)
  expect(wallScale(1280, 720)).toBe(1)
})

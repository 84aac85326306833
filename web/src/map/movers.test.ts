import { describe, expect, it } from 'vitest'
import { cornersOf, STRETCH } from './movers'

describe('a stretch of trail', () => {
  it('becomes four corners and the two triangles between them', () => {
    const { corners, triangles } = cornersOf(Float32Array.from([1, 2, 3, 4, 5, 6, 0, 11, 12, 13, 14, 15, 16, 1]))
    expect([...triangles]).toEqual([0, 1, 2, 2, 1, 3, 4, 5, 6, 6, 5, 7])
    expect(corners).toHaveLength(2 * 4 * STRETCH)
    expect([...corners.subarray(7 * STRETCH)]).toEqual([11, 12, 13, 14, 15, 16, 1])
  })
})

import { describe, expect, it } from 'vitest'
import { breaksOf, classOf, rampFor } from './scale'

describe('the classes of a choropleth', () => {
  it('are parted at round shares in rising order', () => {
    const values = Array.from({ length: 21 }, (_, i) => 0.3 + i * 0.025)
    expect(breaksOf(values, 'share')).toEqual([0.4, 0.5, 0.6, 0.7])
  })
  it('use a finer step where the shares lie close together', () => {
    const breaks = breaksOf([0.51, 0.52, 0.53, 0.54, 0.55, 0.56], 'share')
    expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b))
    expect(breaks.length).toBeGreaterThanOrEqual(3)
  })
  it('are fewer, not false, when all values are equal or there is only one', () => {
    expect(breaksOf([7, 7, 7], 'count')).toEqual([])
    expect(breaksOf([null, 3], 'count')).toEqual([])
  })
  it('put a value on its cut into the upper class and none into no class', () => {
    expect([classOf(0.39, [0.4, 0.5]), classOf(0.4, [0.4, 0.5]), classOf(null, [0.4])]).toEqual([0, 1, -1])
  })
  it('spread few classes over the whole ramp', () => {
    expect(rampFor(['a', 'b', 'c', 'd', 'e'], [1])).toEqual(['a', 'e'])
    expect(rampFor(['a', 'b', 'c', 'd', 'e'], [])).toEqual(['c'])
  })
})

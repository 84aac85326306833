import { expect, it } from 'vitest'
import { cornersOf, cornersText } from './shape'

it('reads corners as people write them, and gives back what it wrote', () => {
  const points = [[104.27, 30.56], [104.28, 30.57]]
  expect(cornersOf(cornersText({ type: 'LINE', points }))).toEqual(points)
  expect(cornersOf('104.27，30.56\n\n 104.28 30.57 ')).toEqual(points)
})
it('marks a line that is no pair of degrees', () => {
  expect(cornersOf('104.27\n30.56, 104.27\n1,2,3\na, b')).toEqual([null, null, null, null])
})

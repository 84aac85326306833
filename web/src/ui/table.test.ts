import { describe, expect, it } from 'vitest'
import { fitting, leastWidth, nextSort, sortDirection } from './table'

describe('sorting', () => {
  it('goes down, up, and off', () => expect([nextSort('', 'amount'), nextSort('-amount', 'amount'), nextSort('amount', 'amount')]).toEqual(['-amount', 'amount', '']))
  it('starts downwards on another column', () => expect(nextSort('name', 'amount')).toBe('-amount'))
  it('names its direction', () => expect([sortDirection('-a', 'a'), sortDirection('a', 'a'), sortDirection('b', 'a')]).toEqual(['descending', 'ascending', 'none']))
})
describe('columns', () => {
  const columns = [{ key: 'a', title: '', width: 'minmax(180px, 2fr)' }, { key: 'b', title: '', width: '90px', from: 900 }]
  it('leave when there is no room', () => expect(fitting(columns, 800).map((c) => c.key)).toEqual(['a']))
  it('add up to the width that rows must share', () => expect(leastWidth(columns)).toBe(180 + 90 + 12 + 32))
})

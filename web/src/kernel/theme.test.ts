import { describe, expect, it } from 'vitest'
import { setTheme, useTheme } from './theme'

const told = (key: string, newValue: string | null) => dispatchEvent(new StorageEvent('storage', { key, newValue }))
const shown = () => [useTheme().value, document.documentElement.dataset['theme']]

describe('the theme', () => {
  it('follows the one that is chosen in another window', () => {
    setTheme('light')
    told('yuanlian.theme', 'dark')
    expect(shown()).toEqual(['dark', 'dark'])
  })
  it('stays when another window says something else', () => {
    setTheme('dark')
    told('yuanlian.asof', 'light')
    told('yuanlian.theme', null)
    told('yuanlian.theme', 'sepia')
    expect(shown()).toEqual(['dark', 'dark'])
  })
})

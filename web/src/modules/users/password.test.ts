import { describe, expect, it } from 'vitest'
import { freshPassword } from './password'

describe('a first password', () => {
  it('has sixteen letters in groups of four and none that are mistaken for another', () => {
    const made = freshPassword((length) => Uint32Array.from({ length }, (_, i) => i * 7))
    expect(made).toMatch(/^[a-zA-Z2-9]{4}(-[a-zA-Z2-9]{4}){3}$/)
    expect(made).not.toMatch(/[l1O0Ii]/)
  })
  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 50 }, () => freshPassword())).size).toBe(50)
  })
})

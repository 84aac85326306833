const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/// A first password that can be read out over the telephone: no l, 1, O or 0, in groups of four.
export function freshPassword(random: (length: number) => Uint32Array = (length) => crypto.getRandomValues(new Uint32Array(length))): string {
  const letters = [...random(16)].map((number) => LETTERS[number % LETTERS.length]!)
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

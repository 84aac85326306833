const TONES = 8

/// One of the eight data colours, the same for a chain wherever it appears.
export function chainTone(code: string | null | undefined): string {
  if (!code) return 'var(--line-2)'
  const digits = /(\d+)\D*$/.exec(code)?.[1]
  const index = digits ? Number(digits) - 1 : [...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return `var(--d-${(((index % TONES) + TONES) % TONES) + 1})`
}

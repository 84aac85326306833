const FORMS = [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/]

/// A day as people write it (2026-3-5, 2026/03/05, 2026年3月5日, 20260305) as ISO text; null when it is none.
export function parseDay(typed: string): string | null {
  const clean = typed.trim().replace(/\s/g, '')
  const found = FORMS.map((form) => form.exec(clean)).find(Boolean)
  if (!found) return null
  const iso = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

/// Six weeks from the Monday on or before the first of the month, so that the calendar never changes height.
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const lead = (first.getUTCDay() + 6) % 7
  const day = (n: number): string => new Date(first.getTime() + (n - lead) * 86_400_000).toISOString().slice(0, 10)
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, at) => day(week * 7 + at)))
}

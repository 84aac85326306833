/// Whether a key means a letter, and not a command.
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target
  return event.ctrlKey || event.metaKey || event.altKey || (at instanceof HTMLElement && (at.isContentEditable || ['TEXTAREA', 'SELECT'].includes(at.tagName) || (at instanceof HTMLInputElement && at.type !== 'checkbox')))
}
/// The next of a list, the first where nothing is pointed at; the ends hold.
export function stepFrom(ids: string[], at: string | null, step: number): string | null {
  const now = at === null ? -1 : ids.indexOf(at)
  if (now < 0) return ids[0] ?? null
  return ids[Math.max(0, Math.min(ids.length - 1, now + step))] ?? null
}

const FIRST_WAIT = 2_000
const LONGEST_WAIT = 60_000

/// Work that is tried again after a wait that doubles, up to a minute. A device tells that it has a network before it
/// reaches the server, so that word alone starts the next attempt but cannot be the last.
export function again(work: () => Promise<void>) {
  let wait = FIRST_WAIT
  let next: ReturnType<typeof setTimeout> | undefined
  function later(): void {
    clearTimeout(next)
    next = setTimeout(() => void work(), wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }
  function rest(): void {
    clearTimeout(next)
    wait = FIRST_WAIT
  }
  return { later, rest }
}
